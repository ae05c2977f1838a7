using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Tests.Extraction;

public sealed class PageNoticesTests
{
    [Fact]
    public void Notices_count_wherever_they_stand_on_the_page()
    {
        var page = Extract.Page("<header>本ページはプロモーションを含みます</header><p>今日は晴れていたので、川沿いの道を歩いた。</p><footer>18歳未満の方は閲覧できません</footer>");

        Assert.Equal(new PageNotices(1, 1), page.Notices);
        Assert.DoesNotContain("プロモーション", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_any_has_none() => Assert.Equal(PageNotices.None, Extract.Page("<p>今日は晴れ。</p>").Notices);

    [Fact]
    public void Scripts_say_nothing() => Assert.Equal(PageNotices.None, Extract.Page("<script>var x='プロモーションを含みます';</script><p>今日は晴れ。</p>").Notices);
}
