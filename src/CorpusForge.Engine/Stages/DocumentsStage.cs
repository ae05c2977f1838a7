using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Reads a part of an input and extracts its pages. What cannot be read or extracted goes to the quarantine, never to an exception.
/// </summary>
public sealed class DocumentsStage(RunContext run) : Stage(run, "documents")
{
    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Documents(Run.Lake)) is not null;

    /// <inheritdoc/>
    public override Task RunAsync(int partition, CancellationToken token) =>
        ReadAsync(Run.Parts[partition], Run.Parts[partition].Range, token);

    /// <summary>
    /// Neighbouring ranges must meet. Where one began inside a record of the range before (an archive stored in an archive), it is read
    /// again from where that record ends.
    /// </summary>
    public override async Task FinishAsync(CancellationToken token)
    {
        for (var at = 1; at < Run.Parts.Count; at++)
        {
            var part = Run.Parts[at];
            if (part.Number == 0)
            {
                continue;
            }

            var expected = Facts(at - 1).Counts![PartCounts.Next];
            var first = Facts(at).Counts![PartCounts.First];
            if (first >= 0 && first < expected)
            {
                await ReadAsync(part, part.Range with { Start = Math.Min(expected, part.Range.End) }, token).ConfigureAwait(false);
            }
        }
    }

    private PartFacts Facts(int partition) => PartFacts.TryRead(Run.Parts[partition].Documents(Run.Lake))
        ?? throw new IOException($"{Run.Parts[partition].Documents(Run.Lake)} vanished while the run was under way.");

    private async Task ReadAsync(SourcePart part, ByteRange range, CancellationToken token)
    {
        var trace = new SliceTrace();
        await using var pass = await PagesPass.OpenAsync(Run, part, Progress).ConfigureAwait(false);
        if (range.Start < range.End)
        {
            foreach (var item in SourceReaderRegistry.For(part.From.Source.Kind).Read(part.From.Input, range, part.From.Source, trace))
            {
                token.ThrowIfCancellationRequested();
                await pass.TakeAsync(item).ConfigureAwait(false);
            }
        }

        await pass.CommitAsync(trace, range).ConfigureAwait(false);
    }
}
