using CorpusForge.Core.Extraction;

namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Where the text begins and ends on a page whose elements say nothing.</summary>
public sealed class MainEndsTests
{
    private const string First = "峠の茶屋は、今年も四月の初めに店を開けた。";
    private const string Last = "帰りに振り返ると、屋根の上に白い月が出ていた。";
    private const string Text = "<h1>峠の茶屋</h1><p>" + First + "</p><p>" + Last + "</p>";
    private const string Lines = "峠の茶屋\n" + First + "\n" + Last;

    [Theory]
    [InlineData("<h3>コメント</h3><p>1. 名無し 2024年5月1日 10:12</p><p>懐かしく、読みました。</p>")]
    [InlineData("<div>この記事を書いた人</div><p>山と茶が好きな、会社員です。</p>")]
    [InlineData("<h2>このページに関するお問い合わせ</h2><p>観光課 山の係<br>〒999-0000 山の町一丁目<br>電話：0999-00-0000</p>")]
    [InlineData("<h2>ご感想をお聞かせください</h2><p>どこが良かったですか、教えてください。</p>")]
    [InlineData("<p>【本件に関するお問い合わせ先】<br>山の会社の総務部にある広報の係のうち新しい道を受け持つ人たち<br>電話 0999-00-0000</p>")]
    [InlineData("<h2>関連ニュース</h2><p>峠の道、雪で通れず。</p>")]
    public void A_heading_below_which_only_the_frame_follows_ends_it(string frame) => Assert.Equal(Lines, Of(Text + frame));

    [Fact]
    public void The_terms_of_a_shop_end_the_description() =>
        Assert.Equal(Lines, Of($"{Text}<p>1,200円(税込)</p><p>12ポイント進呈</p><h4>送料について</h4><p>一律で、五百円です。{First}{Last}</p>"));

    [Theory]
    [InlineData("<h3>2.3 コメント</h3><p>行の初めに、印を書く。</p>", "2.3 コメント")]
    [InlineData("<h3>お問い合わせの多い話</h3><p>店の名の由来を、よく聞かれる。</p>", "お問い合わせの多い話")]
    [InlineData("<h4>送料について</h4><p>昔は馬で運んだので、高かった。</p>", "送料について")]
    public void A_section_of_the_text_by_such_a_name_stays(string html, string line) =>
        Assert.Contains(line, Of(Text + html), StringComparison.Ordinal);

    [Fact]
    public void It_begins_at_the_title() =>
        Assert.Equal(Lines, Of($"<div>山の暮らしを、毎日書いています。</div>{Text}"));

    [Fact]
    public void The_box_with_the_title_and_most_of_the_prose_is_gone_into() =>
        Assert.Equal(Lines, Of($"<div class=x1>{Text}</div><div class=x2>町の広場で、市が立ちます。</div>"));

    [Theory]
    [InlineData("<p>当サイトの文章の無断転載を禁じます。</p>")]
    [InlineData("<p>閲覧を続けると、クッキーの使用に同意したものとみなします。</p>")]
    [InlineData("<form><p>このページは、役に立ちましたか。</p><label>はい</label></form>")]
    [InlineData("<p>メールアドレスが公開されることはありません。</p>")]
    public void A_sentence_of_the_frame_around_it_goes(string frame)
    {
        Assert.Equal(Lines, Of(Text + frame));
        Assert.Equal(Lines, Of($"{frame}<div>{Text}</div>"));
    }

    [Fact]
    public void Precision_cuts_where_much_follows()
    {
        var page = $"{Text}<h3>プロフィール</h3><p>山の生まれで、茶を作り、ときどき文を書いて、町の人に読んでもらっています。</p>";

        Assert.Equal(Lines, Of(page, ExtractMode.Precision));
        Assert.Contains("山の生まれ", Of(page), StringComparison.Ordinal);
        Assert.Contains("山の生まれ", Of(page, ExtractMode.Recall), StringComparison.Ordinal);
    }

    private static string Of(string page, ExtractMode mode = ExtractMode.Balanced) => Extract.Text("<title>峠の茶屋 - 山の日記</title>" + page, mode);
}
