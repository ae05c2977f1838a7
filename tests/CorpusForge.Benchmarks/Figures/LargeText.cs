using System.Text;
using CorpusForge.Core.Extraction;
using CorpusForge.Tests.Shared;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// A large text with as many different n-grams as a real one: the main texts of all real pages, and then copies of them in which the kanji
/// have changed places by a fixed rule, another in each copy.
/// </summary>
internal static class LargeText
{
    private const int FirstKanji = 0x4E00;
    private const int Kanji = 0x5200;

    /// <summary>Texts of so many bytes of UTF-8.</summary>
    public static List<string> Of(int bytes, TextWriter output)
    {
        var (real, large, length) = (Real(output), new List<string>(), 0L);
        for (var copy = 0; length < bytes; copy++)
        {
            foreach (var text in real.TakeWhile(_ => length < bytes))
            {
                large.Add(copy == 0 ? text : Changed(text, copy));
                length += Encoding.UTF8.GetByteCount(text);
            }

            if (copy == 0)
            {
                output.WriteLine(FormattableString.Invariant($"{length / 1e6:f0} MB of real text, the rest with kanji exchanged"));
            }
        }

        return large;
    }

    /// <summary>The main texts of all real pages that there are.</summary>
    public static List<string> Real(TextWriter output)
    {
        var (extractor, texts) = (new PageExtractor(new ExtractSettings()), new List<string>());
        foreach (var archive in new[] { "dev/web.warc.gz", "dev/docs.warc.gz", "dev/law.warc.gz", "dev/charset.warc.gz" })
        {
            if (RealData.Find(archive) is { } path)
            {
                texts.AddRange(RealData.Pages(path).Select(page => extractor.Extract(page).Text).Where(text => text.Length > 0));
            }
            else
            {
                output.WriteLine($"shared/data/{archive} is absent");
            }
        }

        return texts;
    }

    private static string Changed(string text, int copy) => string.Create(text.Length, (text, copy), static (changed, given) =>
    {
        for (var at = 0; at < changed.Length; at++)
        {
            var unit = given.text[at];
            changed[at] = unit is >= (char)FirstKanji and < (char)(FirstKanji + Kanji) ? (char)(FirstKanji + ((unit - FirstKanji + (37 * given.copy)) % Kanji)) : unit;
        }
    });
}
