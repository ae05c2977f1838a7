using System.Text.Json;
using CorpusForge.Core.Filters;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>
/// The words that labelling functions look for, all lists in one trie. They are kept apart from the lexicons of features, so that a label does
/// not repeat what the model counts.
/// </summary>
internal static class EvidenceWords
{
    private static readonly KeywordTrie Trie = new([.. Enum.GetValues<EvidenceList>().Select(WordsOf)]);

    /// <summary>What was found of each list, numbered as <see cref="EvidenceList"/>.</summary>
    public static KeywordHits[] Count(string text) => Trie.Count(text);

    /// <summary>The words of a list.</summary>
    public static IReadOnlyList<string> WordsOf(EvidenceList list)
    {
        var name = $"labelling/{JsonNamingPolicy.KebabCaseLower.ConvertName(list.ToString())}";
        using var stream = typeof(EvidenceWords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is missing from this build.");
        return [.. ListFile.Lines(stream)];
    }
}
