using System.Diagnostics;
using System.Globalization;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Transforms;
using CorpusForge.Japanese.PersonalData;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>Speed of each transform on the main texts of the real pages, one core, and what it changed; NFKC alone beside them.</summary>
internal sealed class TransformsFigure : IFigure
{
    private const int Rounds = 7;
    private static readonly string[] Archives = ["web", "docs", "law"];

    public void Print(TextWriter output)
    {
        foreach (var archive in Archives)
        {
            if (RealData.Find($"dev/{archive}.warc.gz") is not { } path)
            {
                output.WriteLine($"{archive}: shared/data/dev/{archive}.warc.gz is absent");
                continue;
            }

            Print(archive, Texts(path), output);
        }
    }

    private static IReadOnlyList<string> Texts(string path)
    {
        var extractor = new PageExtractor(new ExtractSettings());
        var texts = new List<string>();
        foreach (var page in RealData.Pages(path))
        {
            try
            {
                texts.Add(extractor.Extract(page).Text);
            }
            catch (PageRefusedException)
            {
                // Quarantined by a run; it has no text to change.
            }
        }

        return texts;
    }

    private static void Print(string archive, IReadOnlyList<string> texts, TextWriter output)
    {
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{archive}: {texts.Count} pages, {bytes / 1e6:0.0} MB of text, best of {Rounds} rounds"));
        output.WriteLine("  transform             MB/s   pages changed   lines gone   characters gone");
        foreach (var known in TransformCatalog.All)
        {
            var chain = new TransformChain([known.Create()]);
            var (pages, lines, characters) = Changes(texts, chain);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {known.Name,-20} {Speed(texts, bytes, text => After(text, chain).Text.Length),6:0} {pages,12} {lines,14} {characters,15}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"(string.Normalize)",-20} {Speed(texts, bytes, Normalized),6:0}"));
        PrintPersonalData(texts, bytes, output);
    }

    private static void PrintPersonalData(IReadOnlyList<string> texts, long bytes, TextWriter output)
    {
        var counts = texts.Aggregate(PersonalDataCounts.None, (sum, text) => sum.Plus(PersonalDataFinder.Count(text)));
        IReadOnlyList<string> bare = [.. texts.Select(Bare)];
        var bareBytes = bare.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  personal data: e-mail {counts.Email}, phone {counts.Phone}, postal address {counts.PostalAddress}, card {counts.CreditCard}, my number {counts.MyNumber}, bank {counts.BankAccount}, IP {counts.IpAddress}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  finder: {Speed(texts, bytes, text => PersonalDataFinder.Count(text).Phone):0} MB/s, {Speed(bare, bareBytes, text => PersonalDataFinder.Count(text).Phone):0} MB/s on the same without digits, @ and 〒"));
    }

    private static (int Pages, int Lines, int Characters) Changes(IReadOnlyList<string> texts, TransformChain chain)
    {
        int pages = 0, lines = 0, characters = 0;
        foreach (var text in texts)
        {
            var after = After(text, chain).Text;
            pages += ReferenceEquals(after, text) ? 0 : 1;
            lines += Lines(text) - Lines(after);
            characters += text.Length - after.Length;
        }

        return (pages, lines, characters);
    }

    private static int Lines(string text) => text.Length == 0 ? 0 : 1 + text.AsSpan().Count('\n');

    private static Document After(string text, TransformChain chain) => chain.Apply(new Document { DocId = "", Url = "", Text = text });

    private static double Speed(IReadOnlyList<string> texts, long bytes, Func<string, int> change)
    {
        var best = TimeSpan.MaxValue;
        var sum = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                sum += change(text);
            }

            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        GC.KeepAlive(sum);
        return bytes / best.TotalSeconds / 1e6;
    }

    // What the runtime does alone, with none of the exceptions; it throws on noncharacters, which these texts do not hold.
    private static int Normalized(string text) => text.Normalize(NormalizationForm.FormKC).Length;

    private static string Bare(string text) => string.Concat(text.Where(unit => !char.IsDigit(unit) && unit is not ('@' or '＠' or '〒')));
}
