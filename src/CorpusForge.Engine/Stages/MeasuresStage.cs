using System.Text;
using CorpusForge.Core.Filters;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Measures every page of a part: one column a measure, row-aligned with the documents.</summary>
public sealed class MeasuresStage(RunContext run) : Stage(run, "measures")
{
    private readonly IReadOnlyList<MeasurePlan> measures = MeasurePlan.Of(run.Recipe);

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Measures(Run.Lake)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        var path = part.Measures(Run.Lake);
        long rows = 0;
        var bytes = await AtomicFile.WriteAsync(Run.Lake, path, async stream =>
        {
            var columns = measures.Select(measure => new ValueColumn<double>(measure.Column)).ToArray();
            await using var table = await TableWriter.OpenAsync(stream, columns).ConfigureAwait(false);
            await foreach (var document in DocumentReader.ReadAsync(part.Documents(Run.Lake)).ConfigureAwait(false))
            {
                token.ThrowIfCancellationRequested();
                var view = new PageView(document);
                for (var at = 0; at < columns.Length; at++)
                {
                    columns[at].Add(measures[at].Measure.Of(view));
                }

                Progress.Add(1, Encoding.UTF8.GetByteCount(document.Text));
                await table.EndRowAsync().ConfigureAwait(false);
            }

            rows = table.TotalRows;
        }).ConfigureAwait(false);
        await new PartFacts { Rows = rows, Bytes = bytes }.CommitAsync(Run.Lake, path).ConfigureAwait(false);
    }
}
