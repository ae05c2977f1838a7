using System.Text;
using System.Text.RegularExpressions;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Sources;
using CorpusForge.Japanese.Charsets;
using CorpusForge.Japanese.Languages;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>Languages of the development pages against what their html element and path say, by page and by paragraph; and the speed.</summary>
internal sealed partial class LanguageFigure : IFigure
{
    public void Print(TextWriter output)
    {
        if (RealData.Find("dev") is not { } folder)
        {
            output.WriteLine("shared/data/dev is absent.");
            return;
        }

        var extractor = new PageExtractor(new ExtractSettings());
        var texts = new List<string>();
        var pages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var paragraphs = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var strays = new List<string>();
        foreach (var page in Directory.EnumerateFiles(folder, "*.warc.gz").Order(StringComparer.Ordinal).SelectMany(RealData.Pages))
        {
            var text = TextOf(extractor, page);
            texts.Add(text);
            var (truth, guess) = (Truth(page, text), LanguageGuesser.Of(text));
            Count(pages, $"{truth,-20} as {guess.Language}", 1);
            foreach (var paragraph in LanguageGuesser.Paragraphs(text))
            {
                Count(paragraphs, $"{truth,-20} as {paragraph.Language}", paragraph.Length);
            }

            if (guess.Language.ToString() != truth && truth is "Japanese" or "Latin" or "Chinese" or "Korean" && strays.Count < 40 && text.Length > 0)
            {
                strays.Add(FormattableString.Invariant($"  {page.Url} ({truth}): {guess.Language}, {guess.JapaneseShare:F2} Japanese of {guess.Characters} characters"));
            }
        }

        output.WriteLine("pages, stated language and found:");
        Write(pages, "pages", output);
        output.WriteLine("characters of the paragraphs of those pages:");
        Write(paragraphs, "characters", output);
        output.WriteLine("pages found otherwise than stated (at most 40):");
        strays.ForEach(output.WriteLine);
        Speed(texts, output);
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

    // The path's language (x.ja.html, /ja/) before the html element's, which generated pages often state wrongly.
    private static string Truth(RawPage page, string text)
    {
        var (charset, mark) = CharsetDetector.Detect(page.Body.Span, page.ContentType);
        var head = charset.Decode(page.Body.Span[mark..Math.Min(page.Body.Length, 4096)]);
        var code = PathLanguage().Match(new Uri(page.Url).AbsolutePath) is { Success: true } path ? path.Groups["code"].Value
            : HtmlLanguage().Match(head) is { Success: true } html ? html.Groups["code"].Value : "";
        // Pages of translated sites that are not translated say what their neighbours are: both are told by a share of Japanese letters.
        return text.Length == 0 ? "no text" : code.ToLowerInvariant() switch
        {
            "ja" when text.Count(unit => unit >= '\u3041') * 20 < text.Length => "ja, but untranslated",
            "ja" => "Japanese",
            "zh" or "cn" or "tw" => "Chinese",
            "ko" => "Korean",
            "ru" or "el" or "ar" or "th" or "uk" => "Other",
            "" => "unstated",
            _ when text.Count(unit => unit >= '\u3041') * 5 > text.Length => "other, in Japanese",
            _ => "Latin",
        };
    }

    private static void Count(SortedDictionary<string, int> counts, string key, int amount) => counts[key] = counts.GetValueOrDefault(key) + amount;

    private static void Write(SortedDictionary<string, int> counts, string unit, TextWriter output)
    {
        foreach (var (key, count) in counts)
        {
            output.WriteLine(FormattableString.Invariant($"  {key,-32} {count,10:N0} {unit}"));
        }
    }

    private static void Speed(List<string> texts, TextWriter output)
    {
        var measures = MeasureCatalog.All.Where(measure => measure.Type.Name is "JapaneseParagraphRatio" or "ChineseParagraphRatio" or "ChineseCharacterRatio" or "JapaneseScore")
            .Select(measure => measure.Create()).ToList();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        for (var round = 0; round < 3; round++)
        {
            // Processor time: what else runs on the machine does not count.
            var before = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
            {
                var view = new PageView(new Document { DocId = "", Url = "", Text = text });
                measures.ForEach(measure => measure.Of(view));
            }

            output.WriteLine(FormattableString.Invariant(
                $"{measures.Count} language measures: {bytes / 1e6 / (Environment.CpuUsage.TotalTime - before).TotalSeconds:F0} MB/s of UTF-8 text on one core (asked: 150)"));
        }
    }

    [GeneratedRegex("<html[^>]*?\\blang=[\"']?(?<code>[a-z]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlLanguage();

    [GeneratedRegex("(?:[./_-](?<code>ja|en|fr|de|es|ko|tr|zh|ru|pt|it|nl|pl|da|ro)(?:[.-][a-z0-9.-]+)?\\.html?(?:\\.[a-z0-9]+)?$)|/(?<code>ja|en|fr|de|ko|zh|ru)/", RegexOptions.IgnoreCase)]
    private static partial Regex PathLanguage();
}
