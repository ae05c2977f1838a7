using System.Globalization;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages.Weighing;
using CorpusForge.Lake.Queries;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// Decides every page from columns alone: the rules in the recipe's order, the period, then duplicates among the pages that are left
/// (URL, exact, near), then sample and weights. Nothing here reads text.
/// </summary>
public sealed class VerdictsStage : Stage
{
    private const int Version = 5;

    private readonly Verdicts verdicts;

    /// <summary>Makes the stage; its key follows from measures, scores, clusters and the deciding half of the recipe.</summary>
    public VerdictsStage(RunContext run)
        : base(run, "verdicts")
    {
        ArgumentNullException.ThrowIfNull(run);
        verdicts = new Verdicts([.. run.Recipe.Rules.Select(rule => rule.Name)]);
        var key = new ContentKey("verdicts", Version)
            .With("recipe", RecipeWriter.ToCanonicalJson(WithoutRights(run.Recipe), portable: true))
            .With("measures", run.StageKeys["measures"]).With("on-demand", run.StageKeys.GetValueOrDefault("on-demand", ""))
            .With("scores", run.StageKeys.GetValueOrDefault("scores", "")).With("clusters", run.StageKeys["clusters"])
            .With("contamination", run.StageKeys.GetValueOrDefault("contamination", ""))
            .With("blocks", run.StageKeys.GetValueOrDefault("blocks", ""))
            .With("sources", string.Join('\n', run.Parts.Select(part => part.From.Source.Name)))
            .With("finished", string.Join('\n', run.Finished.Select(part => Path.GetRelativePath(run.Lake.Root, part.Verdicts))));

        // Named only where there is one, so that the verdicts of recipes without a tokenizer stay what they were.
        key = run.StageKeys.TryGetValue("tokens", out var tokens) ? key.With("tokens", tokens) : key;
        run.StageKeys["verdicts"] = key.ToString();
    }

    /// <inheritdoc/>
    public override int Partitions => 1;

    /// <summary>File of a part's verdicts.</summary>
    public static string PathOf(RunContext run, int part)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Lake.PartPath("verdicts", run.StageKeys["verdicts"], part);
    }

    /// <summary>File of the summary.</summary>
    public static string SummaryPath(RunContext run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Path.Combine(run.Lake.StageFolder("verdicts", run.StageKeys["verdicts"]), "summary.json");
    }

    /// <inheritdoc/>
    public override bool IsDone(int partition) => VerdictsSummary.TryRead(SummaryPath(Run)) is not null
        && Run.Parts.All(part => PartFacts.TryRead(PathOf(Run, part.Index)) is not null);

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var ordinals = new Ordinals(Run);
        var work = Run.Lake.TemporaryPath("verdicts");
        Directory.CreateDirectory(work);
        var dedup = Run.Recipe.Dedup;
        DiskRoom.Require(Run.Lake.Root, ordinals.Total * PageDecisions.BytesOfPage, "deciding on the pages");
        using var decisions = new PageDecisions(work, ordinals.Total, dedup.Representative == Representative.BestScore);
        await FinishedVerdicts.NoteAsync(Run, decisions).ConfigureAwait(false);
        var judge = new RuleJudge(Run, verdicts);
        await Parallel.ForEachAsync(Run.Parts, InParallel(token), async (part, _) =>
        {
            await judge.JudgeAsync(part, ordinals.First(part.Index), decisions).ConfigureAwait(false);
            Progress.Add(ordinals.Rows(part.Index), 0);
        }).ConfigureAwait(false);

        await ChooseAsync(new RepresentativeChooser(Run, ordinals, decisions, work), work, token).ConfigureAwait(false);
        var draw = await new MixtureDrawer(Run, ordinals, decisions, verdicts).DrawAsync(token).ConfigureAwait(false);
        var shards = CountShards(ordinals, decisions);
        var summary = new SummaryBuilder(Run, verdicts);
        await Parallel.ForEachAsync(
            Run.Parts, InParallel(token), async (part, _) => await WriteAsync(part, ordinals, decisions, shards).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (var part in Run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await summary.AddAsync(part, ordinals.First(part.Index), decisions).ConfigureAwait(false);
        }

        await CorpusIndex.WriteAsync(Run).ConfigureAwait(false);
        await (summary.Build(shards) with { Draw = draw }).WriteAsync(Run.Lake, SummaryPath(Run)).ConfigureAwait(false);
    }

    /// <summary>Notes which files hold the columns behind the verdicts, for SQL; a lake of before gets the note when its recipe is run again.</summary>
    public override async Task FinishAsync(CancellationToken token)
    {
        if (ColumnIndex.TryRead(Run.Lake, Run.StageKeys["verdicts"]) is null)
        {
            await new ColumnIndex([.. Run.Parts.Select(ColumnsOf)]).WriteAsync(Run.Lake, Run.StageKeys["verdicts"]).ConfigureAwait(false);
        }
    }

    private ColumnPart ColumnsOf(SourcePart part)
    {
        string Relative(string path) => Path.GetRelativePath(Run.Lake.Root, path);
        IEnumerable<string> others = [
            .. MeasurePlan.OnDemand(Run.Recipe).Select(measure => part.OnDemand(Run.Lake, measure)), .. Run.Scorers.Select(plan => part.Scores(Run.Lake, plan)),
            .. Run.Tokens is { } tokens ? (string[])[tokens.PathOf(Run.Lake, part)] : []];
        return new ColumnPart(
            Relative(PathOf(Run, part.Index)), Relative(part.Documents(Run.Lake)), Relative(part.Measures(Run.Lake)), [.. others.Select(Relative)]);
    }

    private async Task ChooseAsync(RepresentativeChooser chooser, string work, CancellationToken token)
    {
        var dedup = Run.Recipe.Dedup;
        if (dedup.Url)
        {
            await chooser.ChooseAsync(BucketsStage.Urls(Run), verdicts.Url, null, token).ConfigureAwait(false);
        }

        if (dedup.Exact)
        {
            await chooser.ChooseAsync(BucketsStage.Texts(Run), verdicts.Exact, dedup.Representative, token).ConfigureAwait(false);
        }

        if (dedup.NearPlan is { } near)
        {
            using var verified = near.Verify ? VerifiedPairs.Open(Run, work) : null;
            await chooser.ChooseNearAsync(
                ClustersStage.Chooser(Run, near), verified ?? new PairSimilarity(), verdicts.Near, dedup.Representative, token).ConfigureAwait(false);
        }
    }

    /// <summary>The number of shards that what is kept fills.</summary>
    private int CountShards(Ordinals ordinals, PageDecisions decisions)
    {
        long bytes = 0;
        for (var ordinal = ordinals.Finished; ordinal < ordinals.Total; ordinal++)
        {
            bytes += decisions.Verdict[ordinal] == Verdicts.Kept ? decisions.TextBytes[ordinal] : 0;
        }

        var size = Run.Recipe.Mixture.ShardSize.Bytes;
        return (int)Math.Clamp((bytes + size - 1) / size, 1, 99_999);
    }

    private async Task WriteAsync(SourcePart part, Ordinals ordinals, PageDecisions decisions, int shards)
    {
        var (docId, verdict, value) = (new StringColumn("doc_id"), new StringColumn("verdict"), new OptionalColumn<double>("value"));
        var (copyOf, copyOfRow, similarity) = (new StringColumn("copy_of"), new ValueColumn<long>("copy_of_row"), new OptionalColumn<double>("similarity"));
        var repeat = new ValueColumn<int>("repeat");
        var (order, shard) = (new ValueColumn<long>("order"), new ValueColumn<int>("shard"));
        await using var table = await PartWriter.OpenAsync(
            Run.Lake, PathOf(Run, part.Index), [docId, verdict, value, copyOf, copyOfRow, similarity, repeat, order, shard]).ConfigureAwait(false);
        for (var ordinal = ordinals.First(part.Index); ordinal < ordinals.First(part.Index + 1); ordinal++)
        {
            var (code, id) = (decisions.Verdict[ordinal], decisions.Ids[ordinal]);
            var place = Sampling.Order(id, Run.Recipe.Mixture.Seed);
            docId.Add(Hex(id));
            verdict.Add(verdicts.Name(code));
            value.Add(verdicts.HasValue(code) ? decisions.Value[ordinal] : null);
            copyOf.Add(verdicts.IsDuplicate(code) ? Hex(decisions.Ids[decisions.CopyOf[ordinal]]) : "");
            copyOfRow.Add(verdicts.IsDuplicate(code) ? decisions.CopyOf[ordinal] : -1);
            similarity.Add(decisions.Similarity[ordinal] is > 0 and var known ? known : null);
            repeat.Add(decisions.Repeat[ordinal]);
            order.Add((long)place);
            shard.Add(code == Verdicts.Kept ? Sampling.Shard(place, shards) : -1);
            await table.EndRowAsync().ConfigureAwait(false);
        }

        await table.CommitAsync(durable: false).ConfigureAwait(false);
    }

    // Whose texts they are decides about no page; a word of it must not make a lake decide anew.
    private static Recipe WithoutRights(Recipe recipe) => recipe with { Sources = [.. recipe.Sources.Select(source => source with { License = null, Terms = null })] };

    private static string Hex(UInt128 id) => id.ToString("x32", CultureInfo.InvariantCulture);
}
