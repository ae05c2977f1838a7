namespace CorpusForge.Core.Sources;

/// <summary>Finds the files that a source names.</summary>
public static class InputFinder
{
    private const int ChunkFiles = 256;

    /// <summary>
    /// The inputs in ordinal order of their relative names: one a file, for html one for each 256 files.
    /// </summary>
    /// <param name="settings">The source; its path is a file, a folder, or a glob with *, ? and **.</param>
    /// <param name="folder">The folder that a relative path starts from.</param>
    /// <exception cref="FileNotFoundException">Nothing matches; the message names the source, the full path and what lies nearby.</exception>
    public static IReadOnlyList<Input> Find(SourceSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var path = Path.GetFullPath(settings.Path, Path.GetFullPath(folder));
        var files = Matches(path, settings.Kind).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new FileNotFoundException($"Source '{settings.Name}': no {Wanted(path, settings.Kind)} at '{path}'. {Nearby.Describe(path)}", path);
        }

        return [.. files.Chunk(settings.Kind == SourceKind.Html ? ChunkFiles : 1).Select(ToInput)];
    }

    private static IEnumerable<(string Path, string Name)> Matches(string path, SourceKind kind) => Directory.Exists(path)
        ? FileFinder.Find(path).Where(file => Extensions(kind).Any(end => file.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        : FileFinder.Find(path);

    private static Input ToInput((string Path, string Name)[] files) => new(
        files[0].Name,
        [.. files.Select(file => file.Path)],
        [.. files.Select(file => file.Name)],
        files.Sum(file => new FileInfo(file.Path).Length));

    private static string Wanted(string path, SourceKind kind) =>
        Directory.Exists(path) ? "file named " + string.Join(", ", Extensions(kind).Select(end => "*" + end)) : "file";

    private static string[] Extensions(SourceKind kind) => kind switch
    {
        SourceKind.Warc => [".warc", ".warc.gz", ".warc.zst"],
        SourceKind.Wet => [".wet", ".wet.gz", ".wet.zst"],
        SourceKind.Html => [".html", ".htm", ".xhtml"],
        SourceKind.Jsonl => [".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".ndjson.gz", ".ndjson.zst"],
        _ => [".parquet"],
    };
}
