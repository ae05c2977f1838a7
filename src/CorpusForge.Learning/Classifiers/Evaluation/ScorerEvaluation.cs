using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>Measures a trained model, and the baselines beside it, on labelled pages.</summary>
public static class ScorerEvaluation
{
    /// <summary>The name of the model's row.</summary>
    public const string WithLinks = "model, pages as they are";

    /// <summary>The name of its row where links are taken out.</summary>
    public const string TextAlone = "model, every link taken out";

    /// <summary>Measures the scorer's first column. Throws <see cref="LabelException"/> where no label can be measured.</summary>
    public static EvaluationReport Run(IPageScorer scorer, EvaluationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(settings);
        var joined = LabelledPages.Join(LabelMerge.Merge(LabelFile.Read(settings.Labels)), settings.Pages);
        var (measured, left) = MeasuredLabels.Of(joined.Pages, settings.Unmeasured);
        IReadOnlyList<string> remarks = [.. Taught(settings), .. joined.Remarks(), .. left];
        if (measured.Count == 0)
        {
            throw new LabelException($"{string.Join(", ", settings.Labels)}: no label can be measured. {string.Join(". ", remarks)}. Name the pages with --pages");
        }

        var sites = SiteNames.Of(measured);
        EvaluationRow Row(string name, double threshold, Func<Document, double> score)
        {
            ScoredPage[] scores = [.. measured.Select((page, at) => new ScoredPage(score(page.Page), page.IsPositive, sites[at]))];
            return new EvaluationRow(name, EvaluationFigures.Of(scores, threshold, settings.Seed), scores);
        }

        var model = new FirstColumn(scorer);
        var rows = new List<EvaluationRow> { Row(WithLinks, settings.Threshold, model.Of) };
        if (settings.WithoutLinks)
        {
            var stripped = Stripped(settings.Pages, measured);
            rows.Add(Row(TextAlone, settings.Threshold, page => model.Of(stripped.GetValueOrDefault(page.Url, page) with { Links = LinkFacts.None })));
        }

        rows.AddRange(Baseline.For(scorer.Name, settings.Lists).Select(baseline => Row(baseline.Name, baseline.Threshold, baseline.Of)));
        var pages = measured.Select((page, at) => (page.Label, page.IsPositive, Page: new ScoredUrl(page.Page.Url, page.Page.Title, rows[0].Scores[at].Score))).ToList();
        return new EvaluationReport(
            scorer.Name, scorer.Hash, rows,
            KindMistakes.Of(pages.Where(page => !page.IsPositive).Select(page => (page.Label.Kind, page.Page)), settings.Threshold, settings.Named),
            SiteMistakes.Of(rows[0].Scores, settings.Threshold),
            [
                .. pages.Where(page => page.IsPositive && page.Page.Score < settings.Threshold).Select(page => page.Page)
                    .OrderBy(page => page.Score).ThenBy(page => page.Url, StringComparer.Ordinal).Take(settings.Named),
            ],
            [.. remarks, .. Limits(measured, rows[0].Figures)]);
    }

    // Links go before extraction, which looks at them to tell text from navigation; of text alone only their facts go.
    private static Dictionary<string, Document> Stripped(IReadOnlyList<string> files, IReadOnlyList<LabelledPage> measured)
    {
        var urls = measured.Select(page => page.Page.Url).ToHashSet(StringComparer.Ordinal);
        var pages = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var page in PageFiles.Read(files, _ => { }, LinkRemoval.From).Where(page => urls.Contains(page.Url)))
        {
            pages.TryAdd(page.Url, page);
        }

        return pages;
    }

    private static IEnumerable<string> Taught(EvaluationSettings settings) => settings.Labels
        .Where(file => settings.TrainedFrom.Any(known => known.EndsWith($"sha256:{Sha256Hex.OfFile(file)}", StringComparison.Ordinal)))
        .Select(file => $"{Path.GetFileName(file)} taught this very model: these are figures of pages it has learned, not of unseen ones. The card has those");

    private static IEnumerable<string> Limits(IReadOnlyList<LabelledPage> pages, EvaluationFigures figures)
    {
        foreach (var group in FeatureGroups.All)
        {
            if (pages.Count(page => page.Label.Reads.Contains(group)) is > 0 and var decided)
            {
                yield return $"{decided} labels were decided by {group}: figures of whatever reads those repeat the label";
            }
        }

        if (figures.PositiveSites == 1)
        {
            yield return "all positives come from one site: recall and its interval tell nothing of other sites";
        }

        if (figures.Positives == 0 || figures.Positives == figures.Pages)
        {
            yield return $"all pages are {(figures.Positives == 0 ? "negatives" : "positives")}: precision, recall and areas tell nothing";
        }
    }
}
