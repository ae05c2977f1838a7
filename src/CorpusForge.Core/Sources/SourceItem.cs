using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Sources;

/// <summary>One thing read from a source. A record becomes exactly one item, so that counts add up.</summary>
public abstract record SourceItem
{
    private SourceItem()
    {
    }

    /// <summary>A page.</summary>
    public sealed record Page(RawPage Value) : SourceItem;

    /// <summary>A record or span that could not be read.</summary>
    public sealed record Quarantined(QuarantineRow Row) : SourceItem;

    /// <summary>A sound record that is no page: <c>record-type</c>, <c>http-status</c>, <c>content-type</c>, <c>revisit</c>.</summary>
    public sealed record Skipped(string Reason) : SourceItem;
}
