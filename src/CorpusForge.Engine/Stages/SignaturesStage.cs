using System.Text;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>Makes the signatures of parts whose documents are there and whose signatures are not: after a change of their settings.</summary>
public sealed class SignaturesStage(RunContext run) : Stage(run, "signatures")
{
    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(Run.Parts[partition].Signatures(Run.Lake)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var part = Run.Parts[partition];
        var hasher = Run.Pool.RentHasher();
        var columns = new SignatureColumns(Run.Recipe.Dedup.NearPlan);
        await using var signatures = await PartWriter.OpenAsync(Run.Lake, part.Signatures(Run.Lake), columns.All).ConfigureAwait(false);
        await using var documents = await TableReader.OpenPartAsync(part.Documents(Run.Lake)).ConfigureAwait(false);
        for (var group = 0; group < documents.Groups; group++)
        {
            var urls = await documents.StringsAsync(group, "url").ConfigureAwait(false);
            var texts = await documents.StringsAsync(group, "text").ConfigureAwait(false);
            for (var row = 0; row < urls.Length; row++)
            {
                token.ThrowIfCancellationRequested();
                columns.Add(urls[row]!, texts[row]!, hasher);
                Progress.Add(1, Encoding.UTF8.GetByteCount(texts[row]!));
                await signatures.EndRowAsync().ConfigureAwait(false);
            }
        }

        Run.Pool.Return(hasher);
        await signatures.CommitAsync().ConfigureAwait(false);
    }
}
