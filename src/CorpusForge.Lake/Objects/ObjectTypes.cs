namespace CorpusForge.Lake.Objects;

/// <summary>Content types of the files that are stored, by the end of their names.</summary>
internal static class ObjectTypes
{
    // Registered at IANA but for NDJSON and tar. A compressed file is told by its outer end and by no Content-Encoding: clients would decompress it unasked.
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv; charset=utf-8",
        [".gz"] = "application/gzip",
        [".html"] = "text/html; charset=utf-8",
        [".json"] = "application/json",
        [".jsonl"] = "application/x-ndjson",
        [".md"] = "text/markdown; charset=utf-8",
        [".parquet"] = "application/vnd.apache.parquet",
        [".svg"] = "image/svg+xml",
        [".tar"] = "application/x-tar",
        [".tsv"] = "text/tab-separated-values; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".yaml"] = "application/yaml",
        [".zst"] = "application/zstd",
    };

    public static string Of(string name) => Known.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");
}
