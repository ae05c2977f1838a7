using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Japanese.Tests.Scanning;

public sealed class TextScannerTests
{
    [Fact]
    public void An_empty_text_counts_nothing() => Assert.Equal(new TextCounts(), TextScanner.Scan(""));

    [Fact]
    public void Scripts_are_counted_by_the_ranges_of_the_swallow_corpus()
    {
        var counts = TextScanner.Scan("ひらがな、カタカナー漢字々𠮷。A1\n");

        Assert.Equal(4, counts.Hiragana);
        Assert.Equal(4, counts.Katakana);
        Assert.Equal(4, counts.Kanji);
        Assert.Equal(1, counts.Toten);
        Assert.Equal(1, counts.Kuten);
        Assert.Equal(14, counts.JapaneseLetters);
        Assert.Equal(18, counts.Characters);
    }

    [Fact]
    public void A_run_of_stops_and_the_end_of_a_line_each_end_one_sentence()
    {
        var counts = TextScanner.Scan("本当？！はい。\n　見出し　\n");

        Assert.Equal(3, counts.Sentences);
        Assert.Equal(4 + 3 + 3, counts.SentenceCharacters);
        Assert.Equal(4, counts.LongestSentence);
    }

    [Theory]
    [InlineData("続きは…", 1)]
    [InlineData("続きは…。", 1)]
    [InlineData("続き…は。", 0)]
    public void A_sentence_trails_off_by_its_last_character(string text, int expected) =>
        Assert.Equal(expected, TextScanner.Scan(text).EllipsisSentences);

    [Fact]
    public void Repeated_lines_are_counted_without_white_space_around_them()
    {
        var lines = Enumerable.Range(0, 1000).Select(n => $"行{n % 900}");
        var counts = TextScanner.Scan(string.Join("\r\n", lines) + "\n\n 行0　");

        Assert.Equal(1001, counts.Lines);
        Assert.Equal(101, counts.DuplicateLines);
    }
}
