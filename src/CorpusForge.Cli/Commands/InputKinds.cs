using CorpusForge.Core.Sources;

namespace CorpusForge.Cli.Commands;

/// <summary>Tells the kind of a source from its name, for commands that take no recipe.</summary>
internal static class InputKinds
{
    public static SourceSettings SourceOf(string path, int number) => new()
    {
        Name = FormattableString.Invariant($"input-{number}"),
        Kind = KindOf(path),
        Path = Path.GetFullPath(path),
    };

    private static SourceKind KindOf(string path)
    {
        var name = Path.GetFileName(path.TrimEnd('/'));
        return name switch
        {
            _ when !Path.Exists(path) && !path.Contains('*', StringComparison.Ordinal) => throw new UsageException($"'{path}': no such file or folder."),
            _ when Directory.Exists(path) => Directory.EnumerateFiles(path, "*.warc*", SearchOption.AllDirectories).Any() ? SourceKind.Warc : SourceKind.Html,
            _ when Has(".warc.wet") || Has(".wet") => SourceKind.Wet,
            _ when Has(".warc") || Has(".arc") => SourceKind.Warc,
            _ when Has(".jsonl") || Has(".ndjson") => SourceKind.Jsonl,
            _ when Has(".parquet") => SourceKind.Parquet,
            _ when Has(".html") || Has(".htm") || Has(".xhtml") => SourceKind.Html,
            _ => throw new UsageException($"'{path}': the kind of this input cannot be told from its name; it takes .warc, .wet, .jsonl (each also .gz, .zst), .parquet, .html or a folder."),
        };

        bool Has(string extension) => name.Contains(extension, StringComparison.OrdinalIgnoreCase);
    }
}
