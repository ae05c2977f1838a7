namespace CorpusForge.Core.Sources;

/// <summary>The formats a source can have.</summary>
public enum SourceKind
{
    /// <summary>WARC 1.0 and 1.1: .warc, .warc.gz, .warc.zst.</summary>
    Warc,

    /// <summary>WET: WARC conversion records of plain text.</summary>
    Wet,

    /// <summary>A folder of HTML files.</summary>
    Html,

    /// <summary>One JSON object a line: .jsonl, .jsonl.gz, .jsonl.zst.</summary>
    Jsonl,

    /// <summary>Parquet with columns url and text or html.</summary>
    Parquet,
}
