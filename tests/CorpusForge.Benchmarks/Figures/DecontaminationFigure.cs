using System.Text;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Decontamination.Reading;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Sources;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Real evaluation items planted in real pages: how many are found verbatim, rewritten and by half; what is found in pages in which nothing was
/// planted; and speed and memory.
/// </summary>
internal sealed class DecontaminationFigure : IFigure
{
    private const int Rounds = 3;
    private const int MostPlanted = 400;

    private static readonly (string Name, string Path)[] Sets =
    [
        ("JCommonsenseQA", "yahoojapan__JGLUE/datasets/jcommonsenseqa-v1.3"), ("JSQuAD", "yahoojapan__JGLUE/datasets/jsquad-v1.3"),
        ("JNLI", "yahoojapan__JGLUE/datasets/jnli-v1.3"), ("JSTS", "yahoojapan__JGLUE/datasets/jsts-v1.3"), ("JMMLU", "nlp-waseda__JMMLU/JMMLU"),
        ("JEMHopQA", "aiishii__JEMHopQA/corpus_ver1.2"), ("NIILC", "mynlp__niilc-qa/data"), ("JCoLA", "osekilab__JCoLA/data/jcola-v1.0"),
        ("MGSM", "google-research__url-nlp/mgsm"), ("JHumanEval", "KuramitsuLab__jhuman-eval/data"),
    ];

    public void Print(TextWriter output)
    {
        if (RealData.Find("eval") is not { } folder || RealData.Find("dev") is not { } pages)
        {
            output.WriteLine("skipped: shared/data/eval or shared/data/dev is absent.");
            return;
        }

        var sets = Sets.Select(set => EvaluationReader.Read(new EvaluationSetSettings { Name = set.Name, Path = set.Path }, folder)).ToList();
        var texts = Texts(pages);
        var settings = new DecontaminateSettings { Sets = [] };
        foreach (var grams in (GramSettings[])[settings.Grams, settings.Grams with { Overlap = 0.45 }, (settings with { Unit = GramUnit.Words }).Grams])
        {
            Print(EvaluationIndex.Of(sets, grams), texts, output);
        }
    }

    private static void Print(EvaluationIndex index, List<(string Archive, string Url, string Text)> pages, TextWriter output)
    {
        var settings = index.Settings;
        output.WriteLine(FormattableString.Invariant(
            $"n-grams of {settings.Length} {settings.Unit.ToString().ToLowerInvariant()}, least {settings.Least}, overlap {settings.Overlap}, run {settings.Run}, shared {settings.Shared}:"));
        output.WriteLine(FormattableString.Invariant(
            $"  {index.Items.Count:N0} items, {index.Texts.Count:N0} texts, {index.Grams:N0} n-grams; the index holds {index.Bytes / 1e6:f1} MB, {(double)index.Bytes / index.Grams:f0} bytes an n-gram"));
        var scanner = new PageScanner(index);

        // Not one of these pages was made from a set; what is found in them was judged by hand (README), and no page with a find hosts a planted item.
        var hits = pages.ConvertAll(page => scanner.Find(page.Text));
        var hosts = pages.Where((page, at) => hits[at].Count == 0 && page.Text.Length is >= 300 and <= 4000).ToList();
        var sources = index.Items.SelectMany(item => item.Texts).ToList();
        output.WriteLine("  set              items  too short  shared   planted  verbatim  rewritten    half  (half that is long enough)   pages with an item of it   items found");
        foreach (var set in index.Sets)
        {
            PrintSet(index, set.Name, sources, scanner, hosts, hits, output);
        }

        var marked = hits.Count(found => found.Count > 0);
        output.WriteLine(FormattableString.Invariant($"  pages in which nothing was planted: {pages.Count:N0}, with an item {marked:N0} ({100.0 * marked / pages.Count:f2} %)"));
        foreach (var archive in pages.Zip(hits).GroupBy(page => page.First.Archive))
        {
            output.WriteLine(FormattableString.Invariant($"    {archive.Key}: {archive.Count(page => page.Second.Count > 0)} of {archive.Count()}"));
        }

        Speed(scanner, pages, output);
    }

    private static void PrintSet(
        EvaluationIndex index, string set, List<EvaluationText> sources, PageScanner scanner, List<(string Archive, string Url, string Text)> hosts,
        List<IReadOnlyList<ItemMatch>> hits, TextWriter output)
    {
        var byItem = index.Texts.Index().Where(text => index.Items[text.Item.Item].Set == set).GroupBy(text => text.Item.Item).ToList();
        var items = index.Items.Count(item => item.Set == set);
        var status = byItem.Select(item => EvaluationIndex.StatusOf(item.Select(text => text.Item))).CountBy(known => known).ToDictionary();
        var tested = byItem.Where(item => item.Any(text => text.Item.Status == TextStatus.Tested)).ToList();
        var stride = Math.Max(1, tested.Count / MostPlanted);
        int planted = 0, verbatim = 0, rewritten = 0, half = 0, longHalf = 0, longHalfFound = 0;
        foreach (var (number, item) in tested.Where((_, at) => at % stride == 0).Index())
        {
            var (at, text) = item.First(known => known.Item.Status == TextStatus.Tested);
            var (page, source) = (hosts[number * 7919 % hosts.Count].Text, sources[at].Text);
            var piece = Planting.Half(source, number % 2 == 0);
            var isLong = Planting.Letters(piece) >= index.Settings.Least;
            planted++;
            verbatim += Has(source) ? 1 : 0;
            rewritten += Has(Planting.Rewritten(source, number)) ? 1 : 0;
            var found = Has(piece);
            half += found ? 1 : 0;
            longHalf += isLong ? 1 : 0;
            longHalfFound += isLong && found ? 1 : 0;

            bool Has(string what) => scanner.Find(Planting.Into(page, what)).Any(match => index.Texts[match.Text].Item == text.Item);
        }

        var ofSet = hits.ConvertAll(page => page.Where(match => index.Items[index.Texts[match.Text].Item].Set == set).ToList());
        output.WriteLine(FormattableString.Invariant(
            $"  {set,-15} {items,6} {status.GetValueOrDefault(TextStatus.TooShort),10} {status.GetValueOrDefault(TextStatus.Shared),7} {planted,9} {Share(verbatim, planted),9} {Share(rewritten, planted),10} {Share(half, planted),7}  {Share(longHalfFound, longHalf),8} of {longHalf,5} {ofSet.Count(page => page.Count > 0),20} {ofSet.SelectMany(page => page).Select(match => index.Texts[match.Text].Item).Distinct().Count(),20}"));
    }

    private static string Share(int part, int whole) => whole == 0 ? "" : FormattableString.Invariant($"{100.0 * part / whole:f1} %");

    // Processor time: what else runs on the machine does not count.
    private static void Speed(PageScanner scanner, List<(string Archive, string Url, string Text)> pages, TextWriter output)
    {
        var (bytes, best) = (pages.Sum(page => (long)Encoding.UTF8.GetByteCount(page.Text)), 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            pages.ForEach(page => scanner.Find(page.Text));
            best = Math.Max(best, bytes / (Environment.CpuUsage.TotalTime - before).TotalSeconds / 1e6);
        }

        output.WriteLine(FormattableString.Invariant($"  scanning: {best:f0} MB/s of UTF-8 on one core, {bytes / 1e6:f0} MB of text, best of {Rounds} rounds"));
    }

    private static List<(string Archive, string Url, string Text)> Texts(string folder)
    {
        var extractor = new PageExtractor(new ExtractSettings());
        return [.. Directory.EnumerateFiles(folder, "*.warc.gz").Order(StringComparer.Ordinal).SelectMany(archive => RealData.Pages(archive).Select(page =>
            (Path.GetFileName(archive), page.Url, Text: TextOf(extractor, page)))).Where(page => page.Text.Length > 0)];
    }

    private static string TextOf(PageExtractor extractor, RawPage page)
    {
        try
        {
            return extractor.Extract(page).Text;
        }
        catch (PageRefusedException)
        {
            return "";
        }
    }
}
