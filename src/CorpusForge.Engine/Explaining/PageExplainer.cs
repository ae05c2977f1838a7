using CorpusForge.Core.Dedup;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Transforms;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Tables;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Explaining;

/// <summary>
/// Tells the story of pages from the columns a run left. Nothing is computed again but why a model scored a page as it did, which no column holds.
/// </summary>
/// <param name="built">The run.</param>
/// <param name="others">Folders of models that are asked beside those of the recipe.</param>
public sealed class PageExplainer(BuiltRun built, IReadOnlyList<string>? others = null)
{
    private readonly RunContext run = built.Run;

    /// <summary>
    /// The stories of all captures with a URL (in its canonical form) or a doc_id, those in quarantine included; none when the corpus
    /// has no such page.
    /// </summary>
    public async Task<IReadOnlyList<PageStory>> FindAsync(string urlOrId)
    {
        var canonical = CanonicalUrl.Of(urlOrId);
        var stories = new List<PageStory>();
        foreach (var part in run.Parts)
        {
            foreach (var row in await RowsAsync(part.Documents(run.Lake), (id, url) => id == urlOrId || CanonicalUrl.Of(url) == canonical).ConfigureAwait(false))
            {
                stories.Add(await TellAsync(part, row).ConfigureAwait(false));
            }

            foreach (var row in await part.QuarantineAsync(run.Lake).ConfigureAwait(false))
            {
                if (row.Url is { } url && CanonicalUrl.Of(url) == canonical)
                {
                    stories.Add(new PageStory { Quarantine = row, File = row.File, Offset = row.Offset, Verdict = "quarantined" });
                }
            }
        }

        return stories;
    }

    /// <summary>The first page with each of the wanted verdicts, in the order of the corpus.</summary>
    public async Task<IReadOnlyList<PageStory>> ExamplesAsync(IReadOnlyList<string> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        var found = new SortedDictionary<int, PageStory>();
        foreach (var part in run.Parts)
        {
            await using var table = await TableReader.OpenAsync(VerdictsStage.PathOf(run, part.Index)).ConfigureAwait(false);
            var first = 0;
            for (var group = 0; group < table.Groups; group++)
            {
                var names = await table.StringsAsync(group, "verdict").ConfigureAwait(false);
                for (var wanted = 0; wanted < verdicts.Count; wanted++)
                {
                    if (!found.ContainsKey(wanted) && Array.IndexOf(names, verdicts[wanted]) is >= 0 and var row)
                    {
                        found[wanted] = await TellAsync(part, first + row).ConfigureAwait(false);
                    }
                }

                first += names.Length;
            }
        }

        return [.. found.Values];
    }

    /// <summary>What the rules of a recipe say of a page.</summary>
    public static PageStory Judge(Recipe recipe, Document page, IReadOnlyList<string>? others = null)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        page = new TransformChain(recipe.Transforms).Apply(page);
        var view = new PageView(page);
        var values = MeasurePlan.All(recipe).ToDictionary(measure => measure.Column, measure => measure.Measure.Of(view), StringComparer.Ordinal);
        if (TokensPlan.Of(recipe) is { } tokens)
        {
            values[TokenRules.Column] = tokens.Tokenizer.Count(page.Text);
        }

        var (measures, plans) = (values.ToDictionary(), ScorePlan.Open(recipe));
        var scores = PageScores.Of(Scorers(plans, others), page);
        foreach (var (column, value) in scores.Take(plans.Count).SelectMany(model => model.Scores))
        {
            values[column] = value;
        }

        var answers = Answers(recipe, values);
        return new PageStory
        {
            Page = page,
            Rules = answers,
            OtherMeasures = Others(recipe, measures),
            Scores = scores,
            Verdict = answers.FirstOrDefault(answer => !answer.Passed)?.Name ?? "kept",
        };
    }

    // The recipe's first, each model once.
    private static IEnumerable<IPageScorer> Scorers(IReadOnlyList<ScorePlan> plans, IReadOnlyList<string>? others) =>
        plans.Select(plan => plan.Scorer).Concat((others ?? []).Select(SharedScorers.Open)).DistinctBy(scorer => (scorer.Name, scorer.Hash));

    private static List<RuleAnswer> Answers(Recipe recipe, Dictionary<string, double> values) => [.. recipe.Rules.Select(rule =>
        new RuleAnswer(rule.Name, values[rule.Column], rule.Bounds.Low, rule.Bounds.High, rule.Bounds.Hold(values[rule.Column])))];

    private static SortedDictionary<string, double> Others(Recipe recipe, Dictionary<string, double> values)
    {
        var asked = recipe.Rules.Select(rule => rule.Column).ToHashSet(StringComparer.Ordinal);
        return new(values.Where(value => !asked.Contains(value.Key)).ToDictionary(), StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<int>> RowsAsync(string path, Func<string, string, bool> wanted)
    {
        var rows = new List<int>();
        await using var table = await TableReader.OpenAsync(path).ConfigureAwait(false);
        var first = 0;
        for (var group = 0; group < table.Groups; group++)
        {
            var ids = await table.StringsAsync(group, "doc_id").ConfigureAwait(false);
            var urls = await table.StringsAsync(group, "url").ConfigureAwait(false);
            rows.AddRange(Enumerable.Range(0, ids.Length).Where(row => wanted(ids[row]!, urls[row]!)).Select(row => first + row));
            first += ids.Length;
        }

        return rows;
    }

    private async Task<PageStory> TellAsync(SourcePart part, int row)
    {
        await using var documents = await RowReader.OpenAsync(part.Documents(run.Lake), row).ConfigureAwait(false);
        await using var measures = await RowReader.OpenAsync(part.Measures(run.Lake), row).ConfigureAwait(false);
        await using var clusters = await RowReader.OpenAsync(ClustersStage.PathOf(run, part.Index), row).ConfigureAwait(false);
        await using var verdicts = await RowReader.OpenAsync(VerdictsStage.PathOf(run, part.Index), row).ConfigureAwait(false);

        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var measure in MeasurePlan.Always(run.Recipe))
        {
            values[measure.Column] = await measures.ValueAsync<double>(measure.Column).ConfigureAwait(false);
        }

        foreach (var measure in MeasurePlan.OnDemand(run.Recipe))
        {
            await using var value = await RowReader.OpenAsync(part.OnDemand(run.Lake, measure), row).ConfigureAwait(false);
            values[measure.Column] = await value.ValueAsync<double>(measure.Column).ConfigureAwait(false);
        }

        if (run.Tokens is { } tokens)
        {
            await using var counts = await RowReader.OpenAsync(tokens.PathOf(run.Lake, part), row).ConfigureAwait(false);
            values[TokenRules.Column] = await counts.ValueAsync<double>(TokenRules.Column).ConfigureAwait(false);
        }

        var measured = values.ToDictionary();
        foreach (var plan in run.Scorers)
        {
            await using var scores = await RowReader.OpenAsync(part.Scores(run.Lake, plan), row).ConfigureAwait(false);
            foreach (var column in plan.Columns)
            {
                values[column] = await scores.ValueAsync<double>(column).ConfigureAwait(false);
            }
        }

        var page = (await DocumentReader.GroupAsync(documents.Table, documents.Group).ConfigureAwait(false))[documents.Row];
        var answers = Answers(run.Recipe, values);
        var verdict = await verdicts.TextAsync("verdict").ConfigureAwait(false);
        var copyOf = await verdicts.TextAsync("copy_of").ConfigureAwait(false);
        var version = verdict == "kept" ? SealStage.Find(run) : null;
        return new PageStory
        {
            Page = page,
            File = await documents.TextAsync("file").ConfigureAwait(false),
            Offset = await documents.ValueAsync<long>("offset").ConfigureAwait(false),
            Repeats = StoryRepeat.Of(run.Recipe.Dedup, page),
            Rules = answers,
            OtherMeasures = Others(run.Recipe, measured),
            Scores = PageScores.Of(Scorers(run.Scorers, others), page),
            Verdict = verdict,
            EvaluationItems = await HeldItems.OfAsync(run, part, page.DocId).ConfigureAwait(false),
            CopyOf = copyOf.Length == 0 ? null : await ReferenceAsync(copyOf).ConfigureAwait(false),
            Similarity = copyOf.Length == 0 ? null : await verdicts.OptionalAsync<double>("similarity").ConfigureAwait(false),
            SameUrl = await clusters.ValueAsync<int>("url_size").ConfigureAwait(false),
            SameText = await clusters.ValueAsync<int>("exact_size").ConfigureAwait(false),
            ClusterSize = await clusters.ValueAsync<int>("cluster_size").ConfigureAwait(false),
            Mixture = version is null ? null : NameOf(version),
            Shard = version is null ? null : ShardFile.NameOf(await verdicts.ValueAsync<int>("shard").ConfigureAwait(false)),
            Repeat = await verdicts.ValueAsync<int>("repeat").ConfigureAwait(false),
        };
    }

    private static string NameOf(Manifest manifest) => FormattableString.Invariant($"{manifest.Name}@v{manifest.Version:d4}");

    private async Task<PageReference> ReferenceAsync(string docId)
    {
        foreach (var path in run.Parts.Select(part => part.Documents(run.Lake)).Concat(run.Finished.Select(part => part.Documents).Where(File.Exists)))
        {
            var rows = await RowsAsync(path, (id, _) => id == docId).ConfigureAwait(false);
            if (rows.Count > 0)
            {
                await using var documents = await RowReader.OpenAsync(path, rows[0]).ConfigureAwait(false);
                return new PageReference(docId, await documents.TextAsync("url").ConfigureAwait(false));
            }
        }

        return run.Finished.Count > 0
            ? new PageReference(docId, "a page of a finished corpus whose documents are gone")
            : throw new InvalidDataException($"Document {docId} is named as a representative and is nowhere in the lake; remove its verdicts and run again.");
    }
}
