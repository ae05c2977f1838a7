using CorpusForge.Japanese.Scanning;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Scanning;

/// <summary>The one walk of the scanner against counts made one by one, each by its definition.</summary>
public sealed class TextScannerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "あ", "ゖ", "ゝ", "ア", "ヺ", "ー", "漢", "々", "〇", "〻", "𠮷", "\U00030000", "㐀", "\uFA11", "😀", "A", "1", "。", "．", "！", "？", "!", "?", "、", "，", "・", "…",
        " ", "　", "\t", "\u00A0", "\n", "\r", "\r\n", "\n\n", "\uDC00", "\uD83D",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Counts_equal_those_made_one_by_one() =>
        Prop.ForAll(Texts, text => Assert.Equal(Naive(text), TextScanner.Scan(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static TextCounts Naive(string text)
    {
        var lines = text.Split('\n', '\r').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var sentences = lines.SelectMany(Sentences).ToList();
        return new TextCounts
        {
            Characters = Characters(text),
            Hiragana = text.Count(unit => unit is >= '\u3041' and <= '\u3096'),
            Katakana = text.Count(unit => unit is >= '\u30A1' and <= '\u30FA'),
            Kanji = text.Count(unit => unit is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || "々〇〻".Contains(unit, StringComparison.Ordinal))
                + text.EnumerateRunes().Count(rune => rune.Value is >= 0x20000 and <= 0x3FFFF),
            Kuten = text.Count(unit => "。．！？".Contains(unit, StringComparison.Ordinal)),
            Toten = text.Count(unit => "、，".Contains(unit, StringComparison.Ordinal)),
            Sentences = sentences.Count,
            SentenceCharacters = sentences.Sum(Characters),
            LongestSentence = sentences.Select(Characters).DefaultIfEmpty().Max(),
            EllipsisSentences = sentences.Count(sentence => sentence.TrimEnd([.. "。．！？!? 　\t\u00A0"]) is [.., '・' or '…']),
            Lines = lines.Count,
            DuplicateLines = lines.Count - lines.Distinct(StringComparer.Ordinal).Count(),
        };
    }

    // A sentence ends behind a run of stops, white space within the run counted to it.
    private static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        var stopped = false;
        for (var at = 0; at < line.Length; at++)
        {
            var stop = "。．！？!?".Contains(line[at], StringComparison.Ordinal);
            if (stopped && !stop && !char.IsWhiteSpace(line[at]))
            {
                yield return line[start..at].Trim();
                (start, stopped) = (at, false);
            }

            stopped |= stop;
        }

        yield return line[start..].Trim();
    }

    private static int Characters(string text) => text.EnumerateRunes().Count();
}
