using System.Globalization;

namespace CorpusForge.Learning.Tokenizers;

/// <summary>The tokenizers that are open in this process: each is opened once, and serves all threads and all runs until its files change.</summary>
public static class SharedTokenizers
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, (string Stamp, IVocabularyTokenizer Tokenizer)> Opened = new(StringComparer.Ordinal);

    /// <summary>The tokenizer of a path, as <see cref="TokenizerFile.Open"/> opens it.</summary>
    public static IVocabularyTokenizer Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var full = Path.GetFullPath(path);
        lock (Gate)
        {
            var stamp = StampOf(full);
            if (Opened.TryGetValue(full, out var known) && known.Stamp == stamp)
            {
                return known.Tokenizer;
            }

            var tokenizer = TokenizerFile.Open(full);
            Opened[full] = (stamp, tokenizer);
            return tokenizer;
        }
    }

    // Files beside the one that is named may say which token ends a document.
    private static string StampOf(string path)
    {
        var folder = new DirectoryInfo(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!);
        return !folder.Exists ? "" : string.Join('\n', folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
    }
}
