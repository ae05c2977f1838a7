namespace CorpusForge.Core.Dedup;

/// <summary>What is compared as a whole.</summary>
public enum RepeatUnit
{
    /// <summary>
    /// The lines between empty ones where a text has such, as texts from JSONL, Parquet and WET do. Extraction writes a paragraph a line and no
    /// empty ones: there, and in any text without them, a line.
    /// </summary>
    Paragraph,

    /// <summary>A line, whatever stands around it.</summary>
    Line,
}
