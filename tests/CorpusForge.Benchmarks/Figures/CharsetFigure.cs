using CorpusForge.Core.Sources;
using CorpusForge.Japanese.Charsets;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>Charset of the pages of gold, as they lie, without their header, and as a bare cut of their bytes; and the speed of detection.</summary>
internal sealed class CharsetFigure : IFigure
{
    private const double Asked = 0.995;

    public void Print(TextWriter output)
    {
        if (RealData.Find("gold/charset.jsonl.gz") is not { } gold)
        {
            output.WriteLine("shared/data/gold is absent.");
            return;
        }

        var truth = RealData.Rows(gold).ToDictionary(row => row.GetProperty("url").GetString()!, row => row.GetProperty("charset").GetString()!);
        var pages = Directory.EnumerateFiles(RealData.Find("dev")!, "*.warc.gz").Order(StringComparer.Ordinal)
            .SelectMany(RealData.Pages).Where(page => truth.ContainsKey(page.Url)).ToList();
        Report("with header and meta", pages, truth, output, page => (page.Body, page.ContentType));
        Report("no header", pages, truth, output, page => (page.Body, null));
        Report("no header, no meta", pages, truth, output, page => (Undeclared(page.Body), null));
        Report("a lying header", pages, truth, output, page => (page.Body, $"text/html; charset={Lie(truth[page.Url])}"));
        Speed(pages, output);
    }

    private static void Report(
        string name, List<RawPage> pages, Dictionary<string, string> truth, TextWriter output, Func<RawPage, (ReadOnlyMemory<byte>, string?)> view)
    {
        var misses = new List<string>();
        foreach (var page in pages)
        {
            var (body, header) = view(page);
            var found = CharsetDetector.Detect(body.Span, header).Charset;
            if (found.Name != truth[page.Url])
            {
                var meta = MetaPrescan.Find(body.Span)?.Name ?? "none";
                misses.Add(FormattableString.Invariant(
                    $"  {page.Url}: {found.Name}, in truth {truth[page.Url]}; header {header ?? "none"}, meta {meta}, {ByteEvidence.OfShiftJis(body.Span)}, {ByteEvidence.OfEucJp(body.Span)}"));
            }
        }

        var right = pages.Count - misses.Count;
        output.WriteLine(FormattableString.Invariant($"{name}: {right} of {pages.Count} right, {(double)right / pages.Count:P2} (asked: {Asked:P1} with header and meta)"));
        misses.ForEach(output.WriteLine);
    }

    private static void Speed(List<RawPage> pages, TextWriter output)
    {
        var bytes = pages.Sum(page => (long)page.Body.Length);
        for (var round = 0; round < 4; round++)
        {
            // Processor time: what else runs on the machine does not count. The first round warms up.
            var (declared, bare) = (Time(pages, header: true), Time(pages, header: false));
            if (round > 0)
            {
                output.WriteLine(FormattableString.Invariant(
                    $"detection on one core: {bytes / 1e6 / declared.TotalSeconds:F0} MB/s of HTML as declared, {bytes / 1e6 / bare.TotalSeconds:F0} MB/s without header"));
            }
        }
    }

    private static TimeSpan Time(List<RawPage> pages, bool header)
    {
        const int Times = 5;
        var before = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < Times; time++)
        {
            foreach (var page in pages)
            {
                CharsetDetector.Detect(page.Body.Span, header ? page.ContentType : null);
            }
        }

        return (Environment.CpuUsage.TotalTime - before) / Times;
    }

    private static string Lie(string truth) => truth == "euc-jp" ? "Shift_JIS" : truth == "utf-8" ? "Shift_JIS" : "EUC-JP";

    // "charset" and "encoding" are misspelt, the length stays.
    private static ReadOnlyMemory<byte> Undeclared(ReadOnlyMemory<byte> body)
    {
        var copy = body.ToArray();
        foreach (var word in new[] { "charset", "CHARSET", "Charset", "encoding" })
        {
            var name = System.Text.Encoding.ASCII.GetBytes(word);
            for (int at = 0, next; (next = copy.AsSpan(at).IndexOf(name)) >= 0; at += next + name.Length)
            {
                copy[at + next] = (byte)'x';
            }
        }

        return copy;
    }
}
