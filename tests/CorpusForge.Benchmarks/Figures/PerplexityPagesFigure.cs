using System.Globalization;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.LanguageModels;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.LanguageModels.Training;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// What the perplexity that comes with the project says of the labelled pages, each site by a model that did not see its group of sites: by site
/// of ordinary pages, and as a detector of affiliate and adult ones; and what it says of law, manuals and literature.
/// </summary>
internal sealed class PerplexityPagesFigure : IFigure
{
    private static readonly double[] Bounds = [0.9, 0.95, 0.99];

    public void Print(TextWriter output)
    {
        if (LabelledTexts.Read() is not { } pages)
        {
            output.WriteLine("shared/data/dev/web.warc.gz or shared/data/labelled/pages.jsonl.gz is absent");
            return;
        }

        var scores = Scores(pages);
        var ordinary = scores.Where(score => score.Key.IsOrdinary).ToList();
        output.WriteLine("ordinary sites: pages, median perplexity of a page");
        foreach (var site in ordinary.GroupBy(score => score.Key.Host).OrderBy(site => Median(site.Select(score => score.Value.Page))))
        {
            output.WriteLine(Line($"  {Median(site.Select(score => score.Value.Page)),6:f1} {site.Count(),4} {site.First().Key.Kind,-50} {site.Key}"));
        }

        foreach (var (name, of) in new (string, Func<LabelledText, bool>)[] { ("affiliate", one => one.IsAffiliate), ("affiliate site, no link", one => one.IsAffiliateSite), ("adult", one => one.IsAdult) })
        {
            var positive = scores.Where(score => of(score.Key)).ToList();
            output.WriteLine(Line($"{name} ({positive.Count}) against ordinary ({ordinary.Count}), higher taken as positive: AUC of page {Auc(positive, ordinary, score => score.Page):f3}, paragraph median {Auc(positive, ordinary, score => score.Half):f3}, paragraph p90 {Auc(positive, ordinary, score => score.Most):f3}; median {Median(positive.Select(score => score.Value.Page)):f1} against {Median(ordinary.Select(score => score.Value.Page)):f1}"));
            var sorted = ordinary.Select(score => score.Value.Page).Order().ToArray();
            foreach (var bound in Bounds.Select(share => sorted[(int)(share * sorted.Length)]))
            {
                output.WriteLine(Line($"  above {bound:f1}: {Share(positive, bound):p1} of them, {Share(ordinary, bound):p1} of the ordinary"));
            }
        }

        Others(output);
    }

    private static Dictionary<LabelledText, (double Page, double Half, double Most)> Scores(List<LabelledText> pages)
    {
        var settings = LanguageModelFolder.Load(ScorerFolder.Find("perplexity", "."));
        var (scores, page, corpus) = (new Dictionary<LabelledText, (double, double, double)>(), new PagePerplexity(), new TokenCorpus(settings.Tokens));
        corpus.Add(pages.Where(one => one.IsOrdinary).Select(one => (one.Url, one.Host, one.Text)), CancellationToken.None);
        foreach (var group in SiteGroups.Of(corpus, settings.Folds).Append([]))
        {
            var model = new LanguageModelQuery(new NgramEstimator(settings).Estimate(corpus, [.. corpus.Pages.Except(group)], CancellationToken.None));
            var held = group.Select(kept => kept.Url).ToHashSet(StringComparer.Ordinal);
            foreach (var one in pages.Where(one => group.Count > 0 ? held.Contains(one.Url) : !one.IsOrdinary))
            {
                page.Read(View(one.Text), model);
                scores[one] = (page.Page, page.Paragraphs(0.5), page.Paragraphs(0.9));
            }
        }

        return scores;
    }

    // None of them is in the training text.
    private static void Others(TextWriter output)
    {
        var scorer = ScorerFolder.Open(ScorerFolder.Find("perplexity", "."));
        var (features, values) = (new PageFeatures(), new double[scorer.Columns.Count]);
        foreach (var archive in new[] { "dev/law.warc.gz", "dev/docs.warc.gz" })
        {
            if (RealData.Find(archive) is not { } path)
            {
                output.WriteLine($"shared/data/{archive} is absent");
                continue;
            }

            var extractor = new Core.Extraction.PageExtractor(new Core.Extraction.ExtractSettings());
            var found = RealData.Pages(path).Select(extractor.Extract).Where(page => page.Text.Length > 0).Select(page =>
            {
                features.Read(View(page.Text));
                scorer.Score(features, values);
                return values[0];
            }).Order().ToArray();
            output.WriteLine(Line($"{archive}: {found.Length} pages, 10 % below {found[found.Length / 10]:f1}, median {found[found.Length / 2]:f1}, 10 % above {found[found.Length * 9 / 10]:f1}"));
        }
    }

    private static PageView View(string text) => new(new Document { DocId = "", Url = "", Text = text });

    private static double Share(List<KeyValuePair<LabelledText, (double Page, double Half, double Most)>> scores, double bound) =>
        (double)scores.Count(score => score.Value.Page > bound) / scores.Count;

    // The share of pairs in which the positive page has the higher number; equal ones count half.
    private static double Auc<T>(List<KeyValuePair<LabelledText, T>> positive, List<KeyValuePair<LabelledText, T>> negative, Func<T, double> number)
    {
        var others = negative.Select(score => number(score.Value)).ToArray();
        return positive.Average(score => others.Average(other => number(score.Value).CompareTo(other) switch { > 0 => 1.0, 0 => 0.5, _ => 0.0 }));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
