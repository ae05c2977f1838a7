using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Japanese.Charsets;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Main text and dates against the gold of real pages, by kind and mode, and the time of extraction beside AngleSharp's bare parse of the
/// same pages, decoded beforehand, on one core: rounds in turn, the median of their ratios.
/// </summary>
internal sealed class ExtractionFigure : IFigure
{
    private const int Rounds = 5;
    private static readonly string[] Archives = ["docs", "law", "web"];

    public void Print(TextWriter output)
    {
        if (RealData.Find("gold/extraction.jsonl.gz") is not { } path)
        {
            output.WriteLine("shared/data is absent: no figures.");
            return;
        }

        var gold = RealData.Rows(path);
        var pages = Archives.SelectMany(archive => RealData.Pages(RealData.Find($"dev/{archive}.warc.gz")!)).ToList();
        var wanted = gold.Select(row => Text(row, "url")).ToHashSet(StringComparer.Ordinal);
        var known = pages.Where(page => wanted.Contains(page.Url)).ToList();
        foreach (var mode in Enum.GetValues<ExtractMode>())
        {
            PrintScores(output, mode, gold, known);
        }

        PrintSpeed(output, pages);
    }

    private static void PrintScores(TextWriter output, ExtractMode mode, IReadOnlyList<JsonElement> gold, List<RawPage> pages)
    {
        var extractor = new PageExtractor(new ExtractSettings { Mode = mode, TimeLimitMs = 60_000 });
        var found = pages.Select(extractor.Extract).ToDictionary(page => page.Url, StringComparer.Ordinal);
        var kinds = gold.GroupBy(row => Text(row, "kind"), row => ExtractionScore.Of(Text(row, "text"), found[Text(row, "url")].Text))
            .OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        var name = JsonNamingPolicy.KebabCaseLower.ConvertName(mode.ToString());
        foreach (var kind in kinds)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-10} {kind.Key,-5} {kind.Count(),4} pages  precision {kind.Average(score => score.Precision):0.0000}  recall {kind.Average(score => score.Recall):0.0000}  F1 {kind.Average(score => score.F1):0.0000}"));
        }

        var dated = gold.Where(row => row.TryGetProperty("published_at", out var day) && day.ValueKind == JsonValueKind.String).ToList();
        var right = dated.Count(row => Day(found[Text(row, "url")]) == Text(row, "published_at")[..10]);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} all   F1 {kinds.Average(kind => kind.Average(score => score.F1)):0.0000}  dates right {right} of {dated.Count}"));
    }

    private static void PrintSpeed(TextWriter output, List<RawPage> pages)
    {
        var decoded = pages.ConvertAll(Decode);
        var extractor = new PageExtractor(new ExtractSettings { TimeLimitMs = 60_000 });
        var parser = new HtmlParser();
        var (ratios, speeds) = (new List<double>(), new List<double>());
        var megabytes = pages.Sum(page => (long)page.Body.Length) / 1e6;
        for (var round = 0; round <= Rounds; round++)
        {
            var bare = Time(decoded, html => parser.ParseDocument(html).Dispose());
            var whole = Time(pages, page => extractor.Extract(page));

            // The first round warms up.
            if (round > 0)
            {
                ratios.Add(whole / bare);
                speeds.Add(megabytes / whole.TotalSeconds);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"speed      {pages.Count} pages, {megabytes:0} MB of HTML, one core: {Median(speeds):0.0} MB/s, {Median(ratios):0.00} times the bare parse ({ratios.Min():0.00} to {ratios.Max():0.00})"));
    }

    private static string Decode(RawPage page)
    {
        var (charset, mark) = CharsetDetector.Detect(page.Body.Span, page.ContentType);
        return charset.Decode(page.Body.Span[mark..]);
    }

    private static TimeSpan Time<T>(List<T> pages, Action<T> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        pages.ForEach(work);
        return watch.Elapsed;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string? Day(Document page) => page.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
