using System.Diagnostics;
using System.Globalization;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.LanguageModels;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Storage;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;
using CorpusForge.Learning.Classifiers.LanguageModels.Training;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Language models: held-out perplexity by order on ordinary pages, each site by a model that did not see its group of sites; sizes before and after
/// pruning; speed and memory of training on 100 MB, the memory of what was measured before included; speed of scoring on one core, in processor time.
/// </summary>
internal sealed class PerplexityFigure : IFigure
{
    private const int Folds = 5;
    private const int Rounds = 5;
    private const int LargeBytes = 100_000_000;

    public void Print(TextWriter output)
    {
        if (LabelledTexts.Read() is not { } pages)
        {
            output.WriteLine("shared/data/dev/web.warc.gz or shared/data/labelled/pages.jsonl.gz is absent");
            return;
        }

        var ordinary = pages.Where(page => page.IsOrdinary).ToList();
        output.WriteLine(Line($"{ordinary.Count} ordinary pages of {ordinary.Select(page => page.Host).Distinct().Count()} sites, {Bytes(ordinary.Select(page => page.Text)) / 1e6:f1} MB of UTF-8"));
        Orders(ordinary, output);
        Sizes(ordinary, output);
        Large(output);
    }

    private static LanguageModelSettings Settings(TokenKind tokens, int order, params int[] minimumCounts) =>
        new() { Kind = "language-model", Tokens = tokens, Order = order, MinimumCounts = minimumCounts.Length > 0 ? minimumCounts : [1], Folds = Folds };

    private static void Orders(List<LabelledText> pages, TextWriter output)
    {
        output.WriteLine(Line($"held-out perplexity, {Folds} groups of sites, nothing pruned"));
        foreach (var (kind, orders) in new[] { (TokenKind.Characters, new[] { 3, 4, 5, 6 }), (TokenKind.Words, [2, 3]) })
        {
            var corpus = Corpus(kind, pages.Select(page => (page.Url, page.Host, page.Text)));
            foreach (var order in orders)
            {
                var held = Held(corpus, Settings(kind, order));
                var report = held.Report("");
                var bits = Math.Log2(report.Perplexity) * report.PredictedTokens / pages.Sum(page => page.Text.Length);
                output.WriteLine(Line($"  {kind,-10} {order}: {report.Perplexity,8:f1} a token, {bits:f2} bits a character of the page, unknown {report.UnknownShare:p2}, whole sites {string.Join(" ", report.SiteQuartiles.Select(site => site.ToString("f0", CultureInfo.InvariantCulture)))}"));
            }
        }
    }

    private static void Sizes(List<LabelledText> pages, TextWriter output)
    {
        var corpus = Corpus(TokenKind.Characters, pages.Select(page => (page.Url, page.Host, page.Text)));
        output.WriteLine("size of model.bin, characters of order 5: n-grams, full, compact, held-out perplexity");
        foreach (var (counts, sites) in new (int[], int)[] { ([1], 1), ([1, 1, 1, 2, 3], 1), ([1, 1, 2, 3, 4], 1), ([1], 3), ([1, 1, 1, 2, 3], 3) })
        {
            var settings = Settings(TokenKind.Characters, 5, counts) with { LeastSites = sites, VocabularyMinimumCount = 3 };
            var model = new NgramEstimator(settings).Estimate(corpus, corpus.Pages, CancellationToken.None);
            output.WriteLine(Line($"  counts {string.Join(",", settings.CountsByLength)} sites {sites}: {model.Levels.Sum(level => (long)level.Count):n0}, {Size(model) / 1e6:f1} MB, {Size(StoredModel.Compact(model)) / 1e6:f1} MB, {Held(corpus, settings).Perplexity:f1}"));
        }
    }

    private static void Large(TextWriter output)
    {
        var texts = LargeText.Of(LargeBytes, output);
        foreach (var settings in new[] { Settings(TokenKind.Characters, 5, 1, 1, 1, 2, 3), Settings(TokenKind.Characters, 5, 1), Settings(TokenKind.Words, 3, 1, 1, 2) })
        {
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            using var peak = new PeakMemory();
            var corpus = Corpus(settings.Tokens, texts.Select((text, number) => (number.ToString(CultureInfo.InvariantCulture), "", text)));
            var read = watch.Elapsed.TotalSeconds;
            var model = new NgramEstimator(settings).Estimate(corpus, corpus.Pages, CancellationToken.None);
            output.WriteLine(Line($"training on {Bytes(texts) / 1e6:f0} MB, {settings.Tokens} of order {settings.Order}, counts {string.Join(",", settings.CountsByLength)}: {watch.Elapsed.TotalSeconds:f0} s ({read:f0} s to tokens), {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:f0} s of processor, memory up to {peak.Mebibytes} MiB with the text, {model.Levels.Sum(level => (long)level.Count):n0} n-grams"));
            Speed(model, settings, [.. texts.Where((_, number) => number % 20 == 0)], output);
        }
    }

    private static void Speed(LanguageModel model, LanguageModelSettings settings, List<string> texts, TextWriter output)
    {
        var (query, page, seconds) = (new LanguageModelQuery(model), new PagePerplexity(), new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            texts.ForEach(text => page.Read(new PageView(new Document { DocId = "", Url = "", Text = text }), query));
            seconds[round] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        output.WriteLine(Line($"  scoring {Bytes(texts) / 1e6:f1} MB with it, {settings.Tokens}: {Bytes(texts) / 1e6 / Median(seconds):f1} MB/s on one core, median of {Rounds}"));
    }

    private static HeldOutScore Held(TokenCorpus corpus, LanguageModelSettings settings)
    {
        var held = new HeldOutScore();
        foreach (var group in SiteGroups.Of(corpus, Folds))
        {
            held.Add(new LanguageModelQuery(new NgramEstimator(settings).Estimate(corpus, [.. corpus.Pages.Except(group)], CancellationToken.None)), corpus, group);
        }

        return held;
    }

    private static TokenCorpus Corpus(TokenKind kind, IEnumerable<(string, string, string)> texts)
    {
        var corpus = new TokenCorpus(kind);
        corpus.Add(texts, CancellationToken.None);
        return corpus;
    }

    private static long Size(LanguageModel model)
    {
        var path = Path.GetTempFileName();
        ModelWriter.Write(path, new StoredModel(model, new PerplexityQuantiles([])));
        var length = new FileInfo(path).Length;
        File.Delete(path);
        return length;
    }

    private static long Bytes(IEnumerable<string> texts) => texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
