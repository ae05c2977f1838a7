namespace CorpusForge.Core.Tests.Extraction;

/// <summary>Which part of a page is its main text.</summary>
public sealed class MainTextTests
{
    private const string Prose = "<p>吾輩は猫である。名前はまだ無い。どこで生れたか、とんと見当がつかぬ。</p><p>何でも薄暗い、じめじめした所で泣いていた事だけは記憶している。</p>";
    private const string Text = "吾輩は猫である。名前はまだ無い。どこで生れたか、とんと見当がつかぬ。\n何でも薄暗い、じめじめした所で泣いていた事だけは記憶している。";

    [Theory]
    [InlineData("<nav>案内、地図。</nav>")]
    [InlineData("<aside>余談、広告。</aside>")]
    [InlineData("<header>店の名、標語。</header>")]
    [InlineData("<footer>住所、電話。</footer>")]
    [InlineData("<div role=navigation>案内、地図。</div>")]
    [InlineData("<div role=contentinfo>住所、電話。</div>")]
    [InlineData("<div role=complementary>余談、広告。</div>")]
    [InlineData("<div class=breadcrumb>ホーム、商品。</div>")]
    [InlineData("<ul class='topic-path pankuzu'><li>ホーム、商品。</ul>")]
    [InlineData("<div id=sidebar>余談、広告。</div>")]
    [InlineData("<div class=sideMenu>余談、広告。</div>")]
    [InlineData("<div id=global_nav2>案内、地図。</div>")]
    [InlineData("<div class=entry-footer>住所、電話。</div>")]
    [InlineData("<div class=copyright>著作、権利。</div>")]
    [InlineData("<div class='box Related'>関連、記事。</div>")]
    [InlineData("<div class=kanren>関連、記事。</div>")]
    [InlineData("<div class=osusume><div>推薦、記事。</div></div>")]
    [InlineData("<p class=copyright>著作、権利。</p>")]
    [InlineData("<ul class=prev-next><li>前、後。</li></ul>")]
    [InlineData("<div class=author-box>著者、紹介。</div>")]
    public void What_its_tag_role_or_words_call_boilerplate_is_dropped(string boilerplate)
    {
        Assert.Equal(Text, Extract.Text(boilerplate + Prose));
        Assert.Equal(Text, Extract.Text($"<div>{Prose}</div>{boilerplate}"));
    }

    [Theory]
    [InlineData("<div class=content>補足、説明。</div>")]
    [InlineData("<div class=navigator>補足、説明。</div>")]
    [InlineData("<div class=adobe>補足、説明。</div>")]
    [InlineData("<div class=heading>補足、説明。</div>")]
    [InlineData("<div class='col pr-4 align-content-center'>補足、説明。</div>")]
    [InlineData("<div id=how-to-share-a-search>補足、説明。</div>")]
    [InlineData("<section id=copyright>補足、説明。</section>")]
    [InlineData("<blockquote class=twitter-tweet>補足、説明。</blockquote>")]
    public void What_only_resembles_such_a_word_is_kept(string content) =>
        Assert.Equal("補足、説明。\n" + Text, Extract.Text(content + Prose));

    [Theory]
    [InlineData("<article class='post category-news tag-sea'>{0}</article>")]
    [InlineData("<main class=with-sidebar>{0}</main>")]
    public void What_calls_itself_content_is_believed_before_its_classes(string page) =>
        Assert.Equal(Text, Extract.Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Prose) + "<div class=footer>住所、電話。</div>"));

    [Theory]
    [InlineData("<body class='archive single'>{0}</body>")]
    [InlineData("<body class=has-sidebar><div id=wrapper class='no-sidebar menu-open'>{0}</div></body>")]
    [InlineData("<div class=side-by-side>{0}</div><p>短い文。</p>")]
    [InlineData("<aside>{0}</aside>")]
    public void A_container_that_holds_most_of_the_text_is_kept_whatever_its_name(string page) =>
        Assert.StartsWith(Text, Extract.Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Prose)), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_links_is_dropped()
    {
        const string links = "<ul><li><a href=/a>会社案内</a><li><a href=/b>商品一覧</a><li><a href=/c>お問い合わせ</a></ul>";

        Assert.Equal(Text, Extract.Text(links + Prose));
        Assert.Equal(Text, Extract.Text($"<article>{Prose}{links}</article>"));
    }

    [Fact]
    public void A_link_within_or_between_paragraphs_is_kept() => Assert.Equal(
        "詳しくは会社案内を見る。\n" + Text + "\n元の記事\n終わりの、文。",
        Extract.Text($"<p>詳しくは<a href=/a>会社案内</a>を見る。</p>{Prose}<p><a href=/b>元の記事</a></p><p>終わりの、文。</p>"));

    [Fact]
    public void The_choice_goes_down_to_the_container_that_holds_nearly_all_prose() =>
        Assert.Equal(Text, Extract.Text($"<div>店の名</div><div><div><article>{Prose}</article></div></div><div>電話</div>"));

    [Fact]
    public void Prose_in_two_containers_alike_is_kept_from_both() =>
        Assert.Equal(Text + "\n" + Text, Extract.Text($"<div>{Prose}</div><div>{Prose}</div>"));

    [Fact]
    public void A_short_page_without_a_sentence_is_kept() => Assert.Equal("準備中", Extract.Text("<div><p>準備中</p></div>"));
}
