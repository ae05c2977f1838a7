using CorpusForge.Core.Filters;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>The lexicons that come with the project, a list of words a file, found in one walk.</summary>
internal static class Lexicons
{
    private const string Prefix = "lexicons/";

    /// <summary>Their names, ordinally.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Lexicons).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The words of all of them; list n is <see cref="Names"/>[n].</summary>
    public static KeywordTrie Words { get; } = new([.. Names.Select(WordsOf)]);

    /// <summary>Hash of names and words: models are trained for these lists and no others.</summary>
    public static string Hash { get; } = Lake.Storage.ContentKey.Hash(
        string.Join('\n', Names.SelectMany(name => WordsOf(name).Order(StringComparer.Ordinal).Prepend($"[{name}]"))));

    /// <summary>The words of a list.</summary>
    public static IReadOnlyList<string> WordsOf(string name)
    {
        using var stream = typeof(Lexicons).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The lexicon {name} is missing from this build.");
        return [.. ListFile.Lines(stream)];
    }
}
