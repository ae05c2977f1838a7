namespace CorpusForge.Core.Sources;

/// <summary>Tells the kind of a source from its name, for inputs that no recipe describes.</summary>
public static class SourceKinds
{
    /// <summary>The names that say a kind, for errors.</summary>
    public const string Known = ".warc, .wet, .jsonl (each also .gz, .zst), .parquet, .html or a folder";

    /// <summary>The kind of a file, folder or glob; null when its name says none.</summary>
    public static SourceKind? Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path.TrimEnd('/'));
        return name switch
        {
            _ when Directory.Exists(path) => Directory.EnumerateFiles(path, "*.warc*", SearchOption.AllDirectories).Any() ? SourceKind.Warc : SourceKind.Html,
            _ when Has(".warc.wet") || Has(".wet") => SourceKind.Wet,
            _ when Has(".warc") || Has(".arc") => SourceKind.Warc,
            _ when Has(".jsonl") || Has(".ndjson") => SourceKind.Jsonl,
            _ when Has(".parquet") => SourceKind.Parquet,
            _ when Has(".html") || Has(".htm") || Has(".xhtml") => SourceKind.Html,
            _ => null,
        };

        bool Has(string extension) => name.Contains(extension, StringComparison.OrdinalIgnoreCase);
    }
}
