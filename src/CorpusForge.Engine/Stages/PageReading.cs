using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;

namespace CorpusForge.Engine.Stages;

/// <summary>What became of one item of a source: a page, or a row of the quarantine.</summary>
/// <param name="Page">The extracted page.</param>
/// <param name="Refused">Why there is none.</param>
/// <param name="HtmlBytes">Bytes of its body.</param>
/// <param name="File">Where it was read.</param>
/// <param name="Offset">Offset of its record.</param>
internal sealed record PageReading(Document? Page, QuarantineRow? Refused, int HtmlBytes, string File, long Offset)
{
    /// <summary>Extracts an item; null for a record that is no page. Nothing a page holds ends in an exception.</summary>
    public static PageReading? Take(SourceItem item, PageExtractor extractor) => item switch
    {
        SourceItem.Page { Value: var page } => Extract(page, extractor),
        SourceItem.Quarantined { Row: var row } => new PageReading(null, row, 0, row.File, row.Offset),
        _ => null,
    };

    /// <summary>The page after a change. A fault of it costs this page only.</summary>
    public PageReading Through(Func<Document, Document> change)
    {
        try
        {
            return this with { Page = change(Page!) };
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return this with { Page = null, Refused = Fault(File, Offset, Page!.Url, "transform", error) };
        }
    }

    private static PageReading Extract(RawPage page, PageExtractor extractor)
    {
        QuarantineRow refused;
        try
        {
            return new PageReading(extractor.Extract(page), null, page.Body.Length, page.File, page.Offset);
        }
        catch (PageRefusedException error)
        {
            refused = new QuarantineRow(page.File, page.Offset, null, page.Url, "extract", error.Reason, error.Message);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            refused = Fault(page.File, page.Offset, page.Url, "extract", error);
        }

        return new PageReading(null, refused, 0, page.File, page.Offset);
    }

    // A page may hit a fault of ours or of the parser. It must cost that page only, and its message may quote the page: the type
    // and the method say enough to find the fault.
    private static QuarantineRow Fault(string file, long offset, string url, string stage, Exception error) => new(
        file, offset, null, url, stage, $"{stage}-error", $"{error.GetType().Name} in {error.TargetSite?.DeclaringType?.Name}.{error.TargetSite?.Name}.");
}
