using System.Globalization;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Transforms;
using CorpusForge.Japanese.PersonalData;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>Speed of each transform on the main texts of the real pages, in processor time, and what it changed; NFKC alone beside them.</summary>
internal sealed class TransformsFigure : IFigure
{
    private const int Rounds = 15;
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

    private static List<string> Texts(string path)
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

    private static void Print(string archive, List<string> texts, TextWriter output)
    {
        var bytes = Bytes(texts);
        var chains = TransformCatalog.All.Select(known => new TransformChain([known.Create()])).ToList();
        var speeds = Speeds(
            [.. chains.Select(chain => (bytes, (Action)(() => texts.ForEach(text => After(text, chain))))), (bytes, () => texts.ForEach(Normalize))]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{archive}: {texts.Count} pages, {bytes / 1e6:0.0} MB of text, best of {Rounds} rounds"));
        output.WriteLine("  transform              MB/s   pages changed   lines gone   characters gone");
        foreach (var (known, chain, speed) in TransformCatalog.All.Zip(chains, speeds))
        {
            var (pages, lines, characters) = Changes(texts, chain);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {known.Name,-20} {speed,6:0} {pages,15} {lines,12} {characters,17}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"string.Normalize",-20} {speeds[^1],6:0}"));
        PrintPersonalData(texts, bytes, output);
    }

    private static void PrintPersonalData(List<string> texts, long bytes, TextWriter output)
    {
        var counts = texts.Aggregate(PersonalDataCounts.None, (sum, text) => sum.Plus(PersonalDataFinder.Count(text)));
        List<string> bare = [.. texts.Select(Bare)];
        var speeds = Speeds(
            [(bytes, () => texts.ForEach(text => PersonalDataFinder.Count(text))), (Bytes(bare), () => bare.ForEach(text => PersonalDataFinder.Count(text)))]);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  personal data: e-mail {counts.Email}, phone {counts.Phone}, postal address {counts.PostalAddress}, card {counts.CreditCard}, my number {counts.MyNumber}, bank {counts.BankAccount}, IP {counts.IpAddress}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  finder: {speeds[0]:0} MB/s, {speeds[1]:0} MB/s on the same texts without digits, @ and 〒"));
    }

    private static (int Pages, int Lines, int Characters) Changes(List<string> texts, TransformChain chain)
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

    // Processor time: what else runs on the machine does not count. The rounds take turns, so that the runtime's later compilations touch all
    // alike.
    private static double[] Speeds((long Bytes, Action Walk)[] walks)
    {
        var best = new double[walks.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var walk = 0; walk < walks.Length; walk++)
            {
                var before = Environment.CpuUsage.TotalTime;
                walks[walk].Walk();
                best[walk] = Math.Max(best[walk], walks[walk].Bytes / (Environment.CpuUsage.TotalTime - before).TotalSeconds / 1e6);
            }
        }

        return best;
    }

    // What the runtime does alone, with none of the exceptions; it refuses the few texts with noncharacters.
    private static void Normalize(string text)
    {
        try
        {
            GC.KeepAlive(text.Normalize(NormalizationForm.FormKC));
        }
        catch (ArgumentException)
        {
        }
    }

    private static long Bytes(List<string> texts) => texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    private static string Bare(string text) => string.Concat(text.Where(unit => !char.IsDigit(unit) && unit is not ('@' or '＠' or '〒')));
}
