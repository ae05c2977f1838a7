using System.Collections.Concurrent;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters.Keywords;

/// <summary>The tries of word lists: one for all lists of the project, one for each list that a recipe names.</summary>
internal static class KeywordLists
{
    private static readonly ConcurrentDictionary<string, KeywordTrie> Files = new(StringComparer.Ordinal);

    /// <summary>All lists of the project, numbered as <see cref="KeywordList"/>.</summary>
    public static KeywordTrie BuiltIn { get; } = new([.. Enum.GetValues<KeywordList>().Select(Words)]);

    /// <summary>What was found of a list that a recipe names, or else of the project's own.</summary>
    public static KeywordHits Of(PageView page, KeywordList list, ListFile? file) =>
        file is null ? page.Keywords(list) : TrieOf(file).Count(page.Text)[0];

    /// <summary>The trie of a file of words, or of all files of a folder; read once.</summary>
    public static KeywordTrie TrieOf(ListFile file) => Files.GetOrAdd(file.Hash, static (_, list) =>
    {
        var files = Directory.Exists(list.Path) ? ListFile.FilesBelow(list.Path) : [list.Path];
        return new KeywordTrie([[.. files.SelectMany(ListFile.Lines)]]);
    }, file);

    /// <summary>The words of a list of the project.</summary>
    public static IReadOnlyList<string> Words(KeywordList list)
    {
        var name = $"keywords/{list.ToString().ToLowerInvariant()}";
        using var stream = typeof(KeywordLists).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is missing from this build.");
        return [.. ListFile.Lines(stream)];
    }
}
