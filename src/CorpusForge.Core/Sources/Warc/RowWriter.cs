using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Sources.Warc;

/// <summary>Makes the quarantine rows of one archive.</summary>
internal sealed class RowWriter(string file)
{
    public SourceItem Row(long from, long to, string reason, string message, string? url = null) =>
        new SourceItem.Quarantined(new QuarantineRow(file, from, Math.Max(0, to - from), url, "read", reason, message));

    /// <summary>The record's item, or its quarantine row now that the span is known.</summary>
    public SourceItem Item(RecordResult result, long from, long to) =>
        result.Item ?? Row(from, to, result.Reason, result.Message, result.Url);
}
