using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class KeepKanaLinesTests
{
    [Fact]
    public void Lines_without_kana_go() => Assert.Equal("山へ行く。\nカメラ", Draft.After(new KeepKanaLines(), "山へ行く。\nHello, world.\n東京都\n\nカメラ\n123").Text);

    [Theory]
    [InlineData("写真は https://example.jp/a/b?c=d#e にある。", "写真は  にある。")]
    [InlineData("写真はhttp://example.jp/です", "写真はです")]
    [InlineData("httpは規約である", "httpは規約である")]
    public void Addresses_of_pages_are_taken_out(string text, string kept) => Assert.Equal(kept, Draft.After(new KeepKanaLines(), text).Text);

    [Fact]
    public void Long_runs_of_ASCII_are_taken_out()
    {
        Assert.Equal("これはです", Draft.After(new KeepKanaLines(), "これは" + new string('x', 100) + "です").Text);
        Draft.Stays(new KeepKanaLines(), "これは" + new string('x', 99) + "です");
        Assert.Equal("これはです", Draft.After(new KeepKanaLines { AsciiRun = 8 }, "これは12345678です").Text);
    }

    [Fact]
    public void A_page_of_kana_lines_and_an_empty_page_stay()
    {
        Draft.Stays(new KeepKanaLines(), "山へ行く。\nABCとカメラ");
        Draft.Stays(new KeepKanaLines(), "");
    }
}
