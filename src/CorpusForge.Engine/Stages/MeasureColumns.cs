using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The columns of a part's measures.</summary>
internal sealed class MeasureColumns(IReadOnlyList<MeasurePlan> plan)
{
    private readonly ValueColumn<double>[] columns = [.. plan.Select(measure => new ValueColumn<double>(measure.Column))];

    public IReadOnlyList<Column> All => columns;

    public void Add(Document page)
    {
        var view = new PageView(page);
        for (var at = 0; at < columns.Length; at++)
        {
            columns[at].Add(plan[at].Measure.Of(view));
        }
    }
}
