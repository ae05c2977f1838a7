using CorpusForge.Core.Documents;
using CorpusForge.Core.Decontamination;

namespace CorpusForge.Core.Tests.Decontamination;

public sealed class SpanCutTests
{
    [Theory]
    [InlineData("一行目\n問い。\n三行目", "一行目\n三行目", 4, 2)]
    [InlineData("一行目\n「問い」\n", "一行目\n", 5, 2)]
    [InlineData("前の文。問い。後の文。", "前の文。。後の文。", 4, 2)]
    [InlineData("一行目\n問い", "一行目", 4, 2)]
    [InlineData("問い", "", 0, 2)]
    [InlineData("一\n\n二三", "一\n\n三", 3, 1)]
    [InlineData("甲乙\n丙丁", "甲\n丁", 1, 3)]
    public void What_is_left_of_a_line_stays_where_a_letter_is_left(string text, string expected, int start, int length) =>
        Assert.Equal(expected, SpanCut.Cut(text, [new TextSpan(start, length)]));

    [Fact]
    public void Spans_may_overlap() => Assert.Equal("甲己", SpanCut.Cut("甲乙丙丁戊己", [new TextSpan(1, 3), new TextSpan(2, 3)]));

    [Fact]
    public void A_text_without_spans_is_the_same() => Assert.Same("本文", SpanCut.Cut("本文", []));
}
