using System.Globalization;
using CorpusForge.Japanese.Scanning;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Japanese.Tests.Scanning;

/// <summary>The one walk of the scanner against counts made one by one, each by its definition.</summary>
public sealed class TextScannerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "あ", "の", "ゖ", "ゝ", "ア", "ヺ", "ー", "漢", "々", "〇", "〻", "𠮷", "\U00030000", "㐀", "\uFA11", "😀", "A", "Ｂ", "a", "1", "年", "月", "区", "ﾃ", "{", "「", "」", "★", "■", "(", ")", "...", "-", "\uFFFD", "。", "．", "！", "？", "!", "?", "、", "，", "・", "…",
        " ", "　", "\t", "\u00A0", "\n", "\r", "\r\n", "\n\n", "\uDC00", "\uD83D",
    ];

    private static readonly Arbitrary<string> Texts = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Counts_equal_those_made_one_by_one() =>
        Prop.ForAll(Texts, text => Assert.Equal(Naive(text), TextScanner.Scan(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static TextCounts Naive(string text)
    {
        var lines = Lines(text);
        var full = lines.Where(line => line.Length > 0).ToList();
        var sentences = full.SelectMany(Sentences).ToList();
        var paragraphs = Paragraphs(lines).ToList();
        return new TextCounts
        {
            Characters = Characters(text),
            Hiragana = text.Count(IsHiragana),
            HiraganaBlock = text.Count(unit => unit is >= '\u3040' and <= '\u309F'),
            Katakana = text.Count(unit => unit is >= '\u30A1' and <= '\u30FA'),
            Kanji = KanjiOf(text),
            Maru = text.Count(unit => unit == '。'),
            Kuten = text.Count(unit => In(unit, "。．！？")),
            Toten = text.Count(unit => In(unit, "、，")),
            StopWords = text.Count(unit => In(unit, "のにをはたてがとで年し・月れさ")),
            Symbols = text.Count(IsSymbol),
            Special = text.Count(unit => IsSymbol(unit) || IsSpecial(unit)),
            CurlyBrackets = text.Count(unit => unit is '{' or '}'),
            Replacements = text.Count(unit => unit == '\uFFFD'),
            LineBreaks = text.Replace("\r\n", "\n", StringComparison.Ordinal).Count(unit => unit is '\n' or '\r'),
            Sentences = sentences.Count,
            SentenceCharacters = sentences.Sum(Characters),
            LongestSentence = sentences.Select(Characters).DefaultIfEmpty().Max(),
            EllipsisSentences = sentences.Count(sentence => sentence.TrimEnd([.. "。．！？!? 　\t\u00A0"]) is [.., '・' or '…']),
            DuplicateSentences = Repeats(sentences).Count(),
            DuplicateSentenceCharacters = Repeats(sentences).Sum(Characters),
            BadSentences = sentences.Count(IsBad),
            Lines = full.Count,
            LineCharacters = full.Sum(Characters),
            DuplicateLines = Repeats(full).Count(),
            DuplicateLineCharacters = Repeats(full).Sum(Characters),
            Paragraphs = paragraphs.Count,
            DuplicateParagraphs = Repeats(paragraphs).Count(),
            DuplicateParagraphCharacters = Repeats(paragraphs).Sum(paragraph => Characters(paragraph.Replace("\n", "", StringComparison.Ordinal))),
            ShortLines = full.Count(line => Characters(line) <= 30),
            VeryShortLines = full.Count(line => Characters(line) <= 10),
            EllipsisLines = full.Count(line => line.EndsWith('…') || line.EndsWith("...", StringComparison.Ordinal)),
            ClosedLines = full.Count(line => line.TrimEnd([.. "」』）)】〉》］]｝”’\"'"]) is [.., '。' or '．' or '！' or '？' or '｡' or '.' or '!' or '?']),
            BulletLines = full.Count(line => In(line[0], "•‣▪●○◎・■□◆◇★☆※▶►▲▼-*")),
            CapitalLines = full.Count(line => 2 * line.Count(char.IsUpper) > Characters(line)),
            KanaLines = full.Count(line => line.Any(IsKana)),
            RetainedLines = full.Count(line => In(line[^1], "！？。．…") && "　・区".All(list => line.Count(unit => unit == list) <= 10)),
        };
    }

    private static List<string> Lines(string text) =>
        [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Select(line => line.Trim())];

    private static IEnumerable<string> Paragraphs(IEnumerable<string> lines) =>
        string.Join('\n', lines).Split("\n\n").Select(paragraph => paragraph.Trim('\n')).Where(paragraph => paragraph.Length > 0);

    private static IEnumerable<string> Repeats(List<string> spans)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return spans.Where(span => !seen.Add(span));
    }

    // NWJC: of the characters that are no white space.
    private static bool IsBad(string sentence)
    {
        // Counted and not cut out: halves of a pair with white space between them are two characters, and would become one.
        var visible = Characters(sentence) - sentence.Count(char.IsWhiteSpace);
        var letters = sentence.Count(IsKana) + KanjiOf(sentence);
        return Characters(sentence) is <= 5 or >= 1024
            || sentence.Count(IsHiragana) < 0.05 * visible
            || letters < (0.7 * visible) - 1e-9;
    }

    private static bool In(char unit, string units) => units.Contains(unit, StringComparison.Ordinal);

    private static bool IsHiragana(char unit) => unit is >= '\u3041' and <= '\u3096';

    private static bool IsKana(char unit) =>
        unit is (>= '\u3040' and <= '\u309F') or (>= '\u30A1' and <= '\u30FA') or (>= '\u30FC' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F');

    private static int KanjiOf(string text) =>
        text.Count(unit => unit is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || In(unit, "々〇〻"))
        + text.EnumerateRunes().Count(rune => rune.Value is >= 0x20000 and <= 0x3FFFF);

    // Emoji are known by the first half of their pair.
    private static bool IsSymbol(char unit) =>
        char.GetUnicodeCategory(unit) is >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol || unit is >= '\uD83C' and <= '\uD83E';

    private static bool IsSpecial(char unit) => char.IsWhiteSpace(unit) || char.IsControl(unit) || (char.IsPunctuation(unit) && !In(unit, "。、・"));

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
