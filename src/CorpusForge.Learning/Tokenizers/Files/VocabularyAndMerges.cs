using System.Text;
using System.Text.Json;
using CorpusForge.Learning.Tokenizers.Bytes;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Opens vocab.json and merges.txt, GPT-2's layout. The two do not say how texts are cut; GPT-2's pattern is assumed.</summary>
internal static class VocabularyAndMerges
{
    /// <summary>The tokenizer of a folder.</summary>
    public static IVocabularyTokenizer Open(string folder, string name)
    {
        var (vocabulary, merges) = (File.ReadAllBytes(Path.Combine(folder, "vocab.json")), File.ReadAllBytes(Path.Combine(folder, "merges.txt")));
        var ids = IdsOf(vocabulary);
        int? end = EndToken.Find(folder, text => ids.TryGetValue(text, out var id) ? id : null);
        var special = end is { } known ? new Dictionary<int, string> { [known] = ids.First(pair => pair.Value == known).Key } : [];
        return new BytePairTokenizer(
            name, FileHash.KeyOf("vocab.json and merges.txt", end, vocabulary, merges),
            VocabularyBuilder.Build(ids, Lines(merges), special) with { EndOfText = end },
            new TextSplitter([new PatternSplit(KnownPatterns.Gpt2)]))
        {
            Notes = ["vocab.json and merges.txt do not say how texts are cut; GPT-2's pattern is assumed. A tokenizer.json beside them would say."],
        };
    }

    private static Dictionary<string, int> IdsOf(byte[] content)
    {
        try
        {
            return new(JsonSerializer.Deserialize<Dictionary<string, int>>(content) ?? [], StringComparer.Ordinal);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"vocab.json: no map of tokens to numbers at line {error.LineNumber + 1}", error);
        }
    }

    private static IEnumerable<(string Left, string Right)> Lines(byte[] content)
    {
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n').Select(line => line.TrimEnd('\r')).Where((line, at) => line.Length > 0 && !(at == 0 && line.StartsWith("#version", StringComparison.Ordinal))))
        {
            yield return Halves(line);
        }
    }

    /// <summary>The halves of a merge that stand with a space between them.</summary>
    public static (string Left, string Right) Halves(string line) => line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && space < line.Length - 1
        ? (line[..space], line[(space + 1)..])
        : throw new InvalidDataException($"merges: found '{line}'; allowed: two tokens with a space between them");
}
