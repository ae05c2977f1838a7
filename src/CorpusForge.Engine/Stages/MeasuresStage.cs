using System.Text;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Measures the pages of parts whose documents are there and whose measures are not: after a new measure or a change of one.</summary>
public sealed class MeasuresStage(RunContext run) : Stage(run, "measures")
{
    private readonly IReadOnlyList<MeasurePlan> measures = MeasurePlan.Always(run.Recipe);

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Measures(Run.Lake)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        var columns = new MeasureColumns(measures);
        await using var table = await PartWriter.OpenAsync(Run.Lake, part.Measures(Run.Lake), columns.All).ConfigureAwait(false);
        await foreach (var document in DocumentReader.ReadAsync(part.Documents(Run.Lake)).ConfigureAwait(false))
        {
            token.ThrowIfCancellationRequested();
            columns.Add(document);
            Progress.Add(1, Encoding.UTF8.GetByteCount(document.Text));
            await table.EndRowAsync().ConfigureAwait(false);
        }

        await table.CommitAsync().ConfigureAwait(false);
    }
}
