using System.Diagnostics;
using System.Globalization;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// How many pages a second one core scores with the classifiers that come with the program: all together, which share what they read of a
/// page, and each alone. Medians of rounds in processor time over pages extracted before; and the memory the process took at most.
/// </summary>
internal sealed class ClassifiersFigure : IFigure
{
    private const int Rounds = 5;

    public void Print(TextWriter output)
    {
        var scorers = BuiltInScorers.Open(output);
        if (scorers.Count == 0)
        {
            return;
        }

        var opened = Peak();
        var extractor = new PageExtractor(new ExtractSettings());
        List<Document> pages = RealData.Find("dev/web.warc.gz") is { } path ? [.. RealData.Pages(path).Select(extractor.Extract)] : [];
        if (pages.Count == 0)
        {
            output.WriteLine("shared/data/dev/web.warc.gz is absent: the demo's pages stand in for it");
            pages.AddRange(SamplePages.Texts.Select(text => new Document { DocId = "", Url = "", Text = text }));
        }

        var characters = pages.Sum(page => (long)page.Text.Length);
        output.WriteLine(Line($"{pages.Count} pages, {characters / 1e6:f1} M characters, one thread, processor time, medians of {Rounds}"));
        Row(output, "all together, features shared", pages, scorers);
        foreach (var scorer in scorers)
        {
            Row(output, $"{scorer.Name} alone", pages, [scorer]);
        }

        output.WriteLine(Line($"peak working set: {opened / 1e6:f0} MB with the models open, {Peak() / 1e6:f0} MB at the end, the pages held in memory included"));
    }

    private static void Row(TextWriter output, string name, List<Document> pages, IReadOnlyList<IPageScorer> scorers)
    {
        var seconds = new double[Rounds];
        Run(pages, scorers);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            Run(pages, scorers);
            seconds[round] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        Array.Sort(seconds);
        output.WriteLine(Line($"{name,-32} {pages.Count / seconds[Rounds / 2],8:f0} pages/s"));
    }

    private static double Run(List<Document> pages, IReadOnlyList<IPageScorer> scorers)
    {
        var (features, sum) = (new PageFeatures(), 0.0);
        foreach (var page in pages)
        {
            features.Read(new PageView(page));
            foreach (var scorer in scorers)
            {
                var values = new double[scorer.Columns.Count];
                scorer.Score(features, values);
                sum += values[0];
            }
        }

        return sum;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
