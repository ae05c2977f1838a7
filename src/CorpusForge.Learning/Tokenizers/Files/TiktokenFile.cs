using System.Globalization;
using System.Text;
using CorpusForge.Learning.Tokenizers.Bytes;
using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Files;

/// <summary>Opens .tiktoken files: a line a token, its bytes in base64 and its rank, which is its id. Pattern and special tokens follow from the file's name.</summary>
internal static class TiktokenFile
{
    private static readonly (string Name, string Pattern, int End)[] Known =
    [
        ("o200k", KnownPatterns.O200k, 199_999), ("cl100k", KnownPatterns.Cl100k, 100_257), ("p50k", KnownPatterns.Gpt2, 50_256), ("r50k", KnownPatterns.Gpt2, 50_256),
    ];

    /// <summary>The tokenizer of a file. Throws <see cref="InvalidDataException"/> for a name that tells no pattern.</summary>
    public static IVocabularyTokenizer Open(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var (known, pattern, usualEnd) = Known.FirstOrDefault(entry => name.Contains(entry.Name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            throw new InvalidDataException($"the file does not say how texts are cut, and its name tells nothing; allowed: names that hold {string.Join(", ", Known.Select(entry => entry.Name))}");
        }

        var content = File.ReadAllBytes(file);
        var tokens = Read(content);

        // A vocabulary that was cut short to try things out has no room for the usual special token.
        int? end = usualEnd >= tokens.Length ? usualEnd : null;
        var vocabulary = new ByteVocabulary
        {
            Tokens = end is null ? tokens : [.. tokens, .. new byte[]?[usualEnd + 1 - tokens.Length]],
            Merges = Merges(tokens),
            WholePieces = true,
            Special = end is null ? new Dictionary<int, string>() : new() { [usualEnd] = "<|endoftext|>" },
            EndOfText = end,
        };
        return new BytePairTokenizer(name, FileHash.KeyOf($"tiktoken {known}", end, content), vocabulary, new TextSplitter([new PatternSplit(pattern)]))
        {
            Notes = [$"The name of the file says {known}: its pattern and its <|endoftext|> are assumed."],
        };
    }

    private static byte[]?[] Read(byte[] content)
    {
        var tokens = new List<byte[]?>();
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(content).Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var parts = line.Split(' ');
            var bytes = new byte[line.Length];
            if (parts.Length != 2 || !Convert.TryFromBase64String(parts[0], bytes, out var length) || length == 0
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank > 4_000_000)
            {
                throw new InvalidDataException($"line {number}: found '{(line.Length > 60 ? line[..60] + "…" : line)}'; allowed: base64, a space and a rank");
            }

            while (tokens.Count <= rank)
            {
                tokens.Add(null);
            }

            tokens[rank] = bytes[..length];
        }

        return [.. tokens];
    }

    // Two neighbours merge when together they are a token, the earlier the lower its rank: every way of cutting a token into two others is a merge.
    private static List<(int Left, int Right, int Rank, int Id)> Merges(byte[]?[] tokens)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var id = 0; id < tokens.Length; id++)
        {
            if (tokens[id] is { } bytes)
            {
                ids[Encoding.Latin1.GetString(bytes)] = id;
            }
        }

        var merges = new List<(int, int, int, int)>();
        foreach (var (text, id) in ids)
        {
            for (var cut = 1; cut < text.Length; cut++)
            {
                if (lookup.TryGetValue(text.AsSpan(0, cut), out var left) && lookup.TryGetValue(text.AsSpan(cut), out var right))
                {
                    merges.Add((left, right, id, id));
                }
            }
        }

        return merges;
    }
}
