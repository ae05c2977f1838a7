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
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Texts(Run.Lake, 0)) is not null;

    /// <inheritdoc/>
    public override Task RunAsync(int partition, CancellationToken token) =>
        ReadAsync(Run.Parts[partition], Run.Parts[partition].Range, token);

    /// <summary>
    /// Neighbouring ranges must meet. Where one began inside a record of a range before (an archive stored in an archive, which may cover
    /// several ranges), it is read again from where that record ends.
    /// </summary>
    public override async Task FinishAsync(CancellationToken token)
    {
        long reached = 0;
        foreach (var part in Run.Parts)
        {
            reached = part.Number == 0 ? 0 : reached;
            if (Facts(part.Index).Counts![PartCounts.First] is >= 0 and var first && first < reached)
            {
                await ReadAsync(part, part.Range with { Start = Math.Min(reached, part.Range.End) }, token).ConfigureAwait(false);
            }

            reached = Math.Max(reached, Facts(part.Index).Counts![PartCounts.Next]);
        }
    }

    private PartFacts Facts(int partition) => PartFacts.TryRead(Run.Parts[partition].Texts(Run.Lake, 0))
        ?? throw new IOException($"{Run.Parts[partition].Texts(Run.Lake, 0)} vanished while the run was under way.");

    private async Task ReadAsync(SourcePart part, ByteRange range, CancellationToken token)
    {
        var trace = new SliceTrace();
        await using var pass = await PagesPass.OpenAsync(Run, part, Progress).ConfigureAwait(false);

        // Nothing is left of a range that lies within a record of another; an empty file, though, is still to be told of.
        if (range.Start < range.End || range == part.Range)
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
