using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// The columns of a part's measures, and beside them the few facts of each page that verdicts and totals ask for: a decision reads these
/// small files whole and never the texts.
/// </summary>
internal sealed class MeasureColumns(IReadOnlyList<MeasurePlan> plan)
{
    /// <summary>Raised whenever the columns change: it is part of the stage's key.</summary>
    public const int Version = 4;

    private readonly StringColumn docId = new("doc_id");
    private readonly StringColumn host = new("host");
    private readonly StringColumn domain = new("domain");
    private readonly TimeColumn fetchedAt = new("fetched_at");
    private readonly TimeColumn publishedAt = new("published_at");
    private readonly TimeColumn modifiedAt = new("modified_at");
    private readonly ValueColumn<int> textBytes = new("text_bytes");
    private readonly ValueColumn<double>[] measures = [.. plan.Select(measure => new ValueColumn<double>(measure.Column))];

    public IReadOnlyList<Column> All => [docId, host, domain, fetchedAt, publishedAt, modifiedAt, textBytes, .. measures];

    public void Add(Document page)
    {
        docId.Add(page.DocId);
        host.Add(page.Host);
        domain.Add(page.Domain);
        fetchedAt.Add(page.FetchedAt);
        publishedAt.Add(page.PublishedAt);
        modifiedAt.Add(page.ModifiedAt);
        textBytes.Add(Encoding.UTF8.GetByteCount(page.Text));
        var view = new PageView(page);
        for (var at = 0; at < measures.Length; at++)
        {
            measures[at].Add(plan[at].Measure.Of(view));
        }
    }
}
