namespace CorpusForge.Core.Sources.Warc;

/// <summary>What became of one record: an item, or the words of a quarantine row whose span is not known yet.</summary>
internal readonly record struct RecordResult(SourceItem? Item, string Reason = "", string Message = "", string? Url = null)
{
    public static RecordResult Skipped(string reason) => new(new SourceItem.Skipped(reason));

    public static RecordResult Page(RawPage page) => new(new SourceItem.Page(page));

    public static RecordResult Fault(string reason, string message, string? url = null) => new(null, reason, message, url);
}
