using System.Globalization;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>The models that are open in this process: each is opened once, and serves all threads and all runs until its files change.</summary>
public static class SharedScorers
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, (string Stamp, IPageScorer Scorer)> Opened = new(StringComparer.Ordinal);

    /// <summary>The model of a folder, as <see cref="ScorerFolder.Open"/> opens it.</summary>
    public static IPageScorer Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.GetFullPath(folder);
        lock (Gate)
        {
            var stamp = StampOf(path);
            if (Opened.TryGetValue(path, out var known) && known.Stamp == stamp)
            {
                return known.Scorer;
            }

            var scorer = ScorerFolder.Open(path);
            Opened[path] = (stamp, scorer);
            return scorer;
        }
    }

    private static string StampOf(string folder) => string.Join('\n', new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
}
