namespace CorpusForge.Engine.Stages;

/// <summary>Names of the counts that a part of documents carries in its facts.</summary>
internal static class PartCounts
{
    public const string QuarantinedPrefix = "quarantined.";
    public const string SkippedPrefix = "skipped.";
    public const string HtmlBytes = "html_bytes";
    public const string TextBytes = "text_bytes";

    /// <summary>Offset of the first record of the range; -1 for none.</summary>
    public const string First = "first";

    /// <summary>Offset behind the last record of the range.</summary>
    public const string Next = "next";
}
