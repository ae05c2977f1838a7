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

    /// <summary>The files of a folder of JSONL or Parquet, in ordinal order; the path itself for anything else.</summary>
    public static IEnumerable<string> FilesOf(string path)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => SourceKinds.Of(file) is SourceKind.Jsonl or SourceKind.Parquet).Order(StringComparer.Ordinal).ToList()
            : [];
        return files.Count == 0 ? [path] : files;
    }

    private static SourceKind KindOf(string path) => !Path.Exists(path) && !path.Contains('*', StringComparison.Ordinal)
        ? throw new UsageException($"'{path}': no such file or folder.")
        : SourceKinds.Of(path) ?? throw new UsageException($"'{path}': the kind of this input cannot be told from its name; it takes {SourceKinds.Known}.");
}
