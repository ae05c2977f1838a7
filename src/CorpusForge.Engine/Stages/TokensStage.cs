using System.Text;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Counts the tokens of every page's text by the recipe's tokenizer. The counts have parts of their own, keyed by the documents and the tokenizer: another
/// tokenizer reads the stored texts again and no archive.
/// </summary>
public sealed class TokensStage : Stage
{
    private readonly TokensPlan plan;

    /// <summary>Makes the stage of a recipe with a tokenizer; its key follows from the documents and the tokenizer.</summary>
    public TokensStage(RunContext run)
        : base(run, "tokens")
    {
        ArgumentNullException.ThrowIfNull(run);
        plan = run.Tokens!;
        run.StageKeys["tokenizer"] = plan.Tokenizer.Key;
        run.StageKeys["tokens"] = plan.Key(run.StageKeys["documents"]);
    }

    /// <inheritdoc/>
    public override int Partitions => Run.Parts.Count;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(PathOf(partition)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var tokens = new ValueColumn<double>(TokenRules.Column);
        await using var table = await PartWriter.OpenAsync(Run.Lake, PathOf(partition), [tokens]).ConfigureAwait(false);
        await foreach (var document in DocumentReader.ReadAsync(Run.Parts[partition].Documents(Run.Lake)).ConfigureAwait(false))
        {
            token.ThrowIfCancellationRequested();
            tokens.Add(plan.Tokenizer.Count(document.Text));
            await table.EndRowAsync().ConfigureAwait(false);
            Progress.Add(1, Encoding.UTF8.GetByteCount(document.Text));
        }

        await table.CommitAsync().ConfigureAwait(false);
    }

    private string PathOf(int partition) => plan.PathOf(Run.Lake, Run.Parts[partition]);
}
