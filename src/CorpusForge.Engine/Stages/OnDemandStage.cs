using System.Text;
using CorpusForge.Core.Filters;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Takes the measures that cost too much to be taken of every page unasked: those of words, and others that only some recipes want. Each is a
/// part of its own; what is missing of a part's pages is taken in one pass, so that their words are found once.
/// </summary>
public sealed class OnDemandStage : Stage
{
    private readonly IReadOnlyList<MeasurePlan> measures;

    /// <summary>Makes the stage; its keys follow from the documents.</summary>
    public OnDemandStage(RunContext run)
        : base(run, "on-demand")
    {
        ArgumentNullException.ThrowIfNull(run);
        measures = MeasurePlan.OnDemand(run.Recipe);
        if (measures.Count > 0)
        {
            run.StageKeys["on-demand"] = ContentKey.Hash(string.Join('\n', measures.Select(measure => measure.OnDemandKey(run.StageKeys["documents"]))));
        }
    }

    /// <inheritdoc/>
    public override int Partitions => measures.Count == 0 ? 0 : Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => Missing(partition).Count == 0;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        var missing = Missing(partition);
        var (columns, tables) = (missing.ConvertAll(measure => new ValueColumn<double>(measure.Column)), new List<PartWriter>());
        try
        {
            foreach (var (measure, column) in missing.Zip(columns))
            {
                tables.Add(await PartWriter.OpenAsync(Run.Lake, part.OnDemand(Run.Lake, measure), [column]).ConfigureAwait(false));
            }

            await foreach (var document in DocumentReader.ReadAsync(part.Documents(Run.Lake)).ConfigureAwait(false))
            {
                token.ThrowIfCancellationRequested();
                var view = new PageView(document);
                for (var at = 0; at < missing.Count; at++)
                {
                    columns[at].Add(missing[at].Measure.Of(view));
                    await tables[at].EndRowAsync().ConfigureAwait(false);
                }

                Progress.Add(1, Encoding.UTF8.GetByteCount(document.Text));
            }

            foreach (var table in tables)
            {
                await table.CommitAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var table in tables)
            {
                await table.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private List<MeasurePlan> Missing(int partition) =>
        [.. measures.Where(measure => PartFacts.TryRead(Run.Parts[partition].OnDemand(Run.Lake, measure)) is null)];
}
