namespace CorpusForge.Japanese.Tests.Morphology;

/// <summary>Texts made to hang, crash or blow up an analyser.</summary>
public sealed class HostileTextTests
{
    private const int Million = 1 << 20;
    private const string Sentence = "庭の桜が静かに咲いていましたが、古い時計は修理してもらった。";

    [Theory]
    [InlineData("あ")]
    [InlineData("ア")]
    [InlineData("一")]
    [InlineData("漢")]
    [InlineData("a")]
    [InlineData("\0")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D")]
    [InlineData("😀")]
    [InlineData("。")]
    [InlineData("　")]
    [InlineData("すもももももも")]
    public void A_million_units_without_a_break_are_covered_without_a_gap(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Million / piece.Length));
        var at = 0;
        foreach (var word in Words.List(text))
        {
            Assert.Equal(at, word.Start);
            Assert.True(word.Length > 0);
            at = word.End;
        }

        Assert.Equal(text.Length, at);
    }

    [Fact]
    public void White_space_of_any_length_is_no_word()
    {
        Assert.Empty(Words.List(new string(' ', Million)));
        Assert.Equal("桜|が|咲い|た", Words.Of("桜が" + new string(' ', 1000) + "咲いた"));
        Assert.Equal("桜|桜", Words.Of("桜" + new string(' ', 5000) + "桜"));
        Assert.Equal(4, Words.List(string.Concat(Enumerable.Repeat("桜" + new string('\t', 3000), 4))).Count);
    }

    [Fact]
    public void An_overlong_line_has_the_words_of_its_sentences_wherever_the_windows_meet()
    {
        var expected = Words.Of(Sentence + Sentence).Split("|。|")[0].Split('|');
        foreach (var shift in new[] { 0, 1, 7, 13 })
        {
            var text = new string('。', shift) + string.Concat(Enumerable.Repeat(Sentence, 2000));
            var words = Words.Of(text).Split('|').SkipWhile(word => word == "。").ToArray();
            foreach (var sentence in words.Chunk(expected.Length + 1))
            {
                Assert.Equal([.. expected, "。"], sentence);
            }
        }
    }

    [Fact]
    public void Random_units_are_covered_but_for_white_space()
    {
        var random = new Random(7);
        var units = new char[200_000];
        foreach (ref var unit in units.AsSpan())
        {
            unit = random.Next(4) == 0 ? (char)random.Next(char.MaxValue + 1) : (char)random.Next(0x3040, 0x3100);
        }

        var text = new string(units);
        var at = 0;
        foreach (var word in Words.List(text))
        {
            Assert.True(text.AsSpan(at, word.Start - at).Trim("\n\r\t\v \u00D0").IsEmpty);
            at = word.End;
        }
    }
}
