using System.Globalization;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// How fast pages are measured on one core: all standing measures together, which is what every run computes, and each measure alone, with
/// the walk over the text that it shares with others. Medians of rounds in one process, in processor time, so that a busy machine counts little.
/// </summary>
internal sealed class MeasuresFigure : IFigure
{
    private const int Rounds = 7;
    private const int MostBytes = 12 << 20;

    public void Print(TextWriter output)
    {
        var pages = Pages(output);
        var (bytes, characters) = (pages.Sum(page => (long)Encoding.UTF8.GetByteCount(page.Text)), pages.Sum(page => (long)page.Text.Length));
        output.WriteLine(Line($"{pages.Count} pages, {bytes / 1e6:f1} MB of UTF-8, {characters / 1e6:f1} M characters, processor time, medians of {Rounds}"));

        var standing = MeasureCatalog.Standing.Select(measure => measure.Create()).ToList();
        var all = Median(pages, standing);
        output.WriteLine(Line($"{standing.Count} standing measures together: {bytes / 1e6 / all:f1} MB/s, {all * 1e9 / characters:f1} ns a character"));
        output.WriteLine("each alone, with the walk that it shares:");
        var single = MeasureCatalog.All.Where(measure => !measure.Attribute.Words)
            .Select(measure => (measure.Name, measure.Attribute.OnDemand, Seconds: Median(pages, [measure.Create()])))
            .OrderByDescending(measure => measure.Seconds);
        foreach (var (name, onDemand, seconds) in single)
        {
            output.WriteLine(Line($"{name,-38} {seconds * 1e9 / characters,8:f2} ns a character{(onDemand ? "  on demand" : "")}"));
        }
    }

    private static List<Document> Pages(TextWriter output)
    {
        var pages = new List<Document>();
        var extractor = new PageExtractor(new ExtractSettings());
        long bytes = 0;
        foreach (var archive in new[] { "dev/web.warc.gz", "dev/docs.warc.gz", "dev/law.warc.gz" })
        {
            if (RealData.Find(archive) is not { } path)
            {
                output.WriteLine($"shared/data/{archive} is absent");
                continue;
            }

            foreach (var page in RealData.Pages(path).Select(extractor.Extract).TakeWhile(_ => bytes < MostBytes))
            {
                bytes += Encoding.UTF8.GetByteCount(page.Text);
                pages.Add(page);
            }
        }

        return pages.Count > 0 ? pages : [.. SamplePages.Texts.Select(text => new Document { DocId = "", Url = "", Text = text })];
    }

    private static double Median(List<Document> pages, IReadOnlyList<IMeasure> measures)
    {
        var seconds = new double[Rounds];
        Run(pages, measures);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            Run(pages, measures);
            seconds[round] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[Rounds / 2];
    }

    private static double Run(List<Document> pages, IReadOnlyList<IMeasure> measures)
    {
        var sum = 0.0;
        foreach (var page in pages)
        {
            var view = new PageView(page);
            foreach (var measure in measures)
            {
                sum += measure.Of(view);
            }
        }

        return sum;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
