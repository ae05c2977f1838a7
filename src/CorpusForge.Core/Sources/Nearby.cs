namespace CorpusForge.Core.Sources;

/// <summary>Words for a path that leads nowhere: the part of it that exists, and what lies there.</summary>
internal static class Nearby
{
    private const int Shown = 5;

    public static string Describe(string path)
    {
        var folder = path;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        var names = new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name)
            .Order(StringComparer.Ordinal)
            .Take(Shown + 1)
            .ToList();
        return names.Count == 0
            ? $"The folder '{folder}' exists and is empty."
            : $"The folder '{folder}' exists and holds {string.Join(", ", names.Take(Shown))}{(names.Count > Shown ? ", …" : "")}.";
    }
}
