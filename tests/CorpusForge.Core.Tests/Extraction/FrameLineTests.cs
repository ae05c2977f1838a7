using CorpusForge.Core.Extraction;

namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Lines of the frame that no element names.</summary>
public sealed class FrameLineTests
{
    private const string Prose = "<p>雨の日は、窓の外を見て過ごした。</p><p>夕方になって、やっと雲が切れた。</p>";
    private const string Text = "雨の日は、窓の外を見て過ごした。\n夕方になって、やっと雲が切れた。";

    [Theory]
    [InlineData("<p>▲ページの先頭へ戻る</p>")]
    [InlineData("<p><a href=/1>« 前の記事</a></p>")]
    [InlineData("<p>コメント(3)</p>")]
    [InlineData("<p>この記事へのトラックバックはありません。</p>")]
    [InlineData("<p>Copyright (C) 2020 雨の会, All Rights Reserved.</p>")]
    [InlineData("<p>© 雨の会</p>")]
    [InlineData("<p>カートに入れる</p>")]
    [InlineData("<p>シェアする</p>")]
    [InlineData("<p>続きを読む</p>")]
    [InlineData("<p>印刷</p>")]
    [InlineData("<font>コメントはまだありません<br>© 2020 雨の会</font>")]
    public void They_go(string line) => Assert.Equal(Text, Extract.Text(Prose + line));

    [Theory]
    [InlineData("<p>2020年6月1日</p>")]
    [InlineData("<p><a href=/>ホーム</a> ＞ <a href=/o>お知らせ</a> ＞ 雨の日の過ごし方について</p>")]
    [InlineData("<div>公開日：2020/06/01 更新：2020/06/02 10:30</div>")]
    public void A_date_or_a_breadcrumb_above_the_text_goes(string line) => Assert.Equal(Text, Extract.Text(line + Prose));

    [Theory]
    [InlineData("<h2>検索</h2>", "検索")]
    [InlineData("<h3>コメント</h3>", "コメント")]
    [InlineData("<p>印刷。</p>", "印刷。")]
    [InlineData("<p>2020年6月1日</p>", "2020年6月1日")]
    [InlineData("<pre>© in code</pre>", "© in code")]
    public void Amid_the_text_the_same_words_are_its_own(string html, string line)
    {
        var (first, last) = (Text.Split('\n')[0], Text.Split('\n')[1]);

        Assert.Equal($"{first}\n{line}\n{last}", Extract.Text($"<p>{first}</p>{html}<p>{last}</p>"));
    }

    [Fact]
    public void Recall_keeps_them() => Assert.Equal(Text + "\nコメント(3)", Extract.Text(Prose + "<p>コメント(3)</p>", ExtractMode.Recall));
}
