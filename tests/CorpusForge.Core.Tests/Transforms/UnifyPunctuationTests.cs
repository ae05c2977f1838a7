using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class UnifyPunctuationTests
{
    [Fact]
    public void A_text_of_western_marks_gets_Japanese_ones() =>
        Assert.Equal("山へ行き、12，345歩歩いた。", Draft.After(new UnifyPunctuation(), "山へ行き，12，345歩歩いた．").Text);

    [Fact]
    public void A_text_of_Japanese_marks_stays() => Draft.Stays(new UnifyPunctuation(), "山へ、川へ，海へ、行った。");

    [Fact]
    public void An_empty_text_stays() => Draft.Stays(new UnifyPunctuation(), "");
}
