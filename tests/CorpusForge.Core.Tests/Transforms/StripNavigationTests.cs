using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class StripNavigationTests
{
    [Theory]
    [InlineData("トップへもどる　このページの先頭へ")]
    [InlineData("▲ページトップへ戻る")]
    [InlineData("はてなブックマーク")]
    [InlineData("このページの先頭へ")]
    [InlineData("続きを読む »")]
    [InlineData("【続きを読む】")]
    [InlineData("Read more")]
    [InlineData("前の記事　｜　次の記事")]
    [InlineData("前の記事：去年の夏の話")]
    [InlineData("次の記事 » 山小屋の朝")]
    [InlineData("« 1 2 3 … 10 »")]
    [InlineData("前へ 1 2 3 次へ")]
    [InlineData("1/3ページ")]
    [InlineData("コメント(0)")]
    [InlineData("コメント：３件")]
    [InlineData("0件のコメント")]
    [InlineData("トラックバック(2)")]
    [InlineData("コメントはまだありません。")]
    [InlineData("ホーム > 登山 > 道具")]
    [InlineData("トップ › カメラ › レンズ")]
    [InlineData("HOME » 会社案内")]
    [InlineData("ホーム / 登山 / 道具")]
    [InlineData("この記事をシェアする")]
    [InlineData("ツイートシェアするはてブLINEで送る")]
    [InlineData("Facebook | Twitter | RSS")]
    [InlineData("ホーム | 会社概要 | お問い合わせ | サイトマップ")]
    [InlineData("ログイン / 新規登録")]
    [InlineData("買い物かごに入れる")]
    [InlineData("© 2024 みどり商店")]
    [InlineData("Copyright (C) 2001-2024 Midori Inc.")]
    [InlineData("(C)2024 みどり商店")]
    [InlineData("Copyright Midori. All Rights Reserved.")]
    [InlineData("当サイトの文章と写真の無断転載を禁じます。")]
    [InlineData("Powered by MidoriBlog")]
    [InlineData("スポンサーリンク")]
    [InlineData("関連記事")]
    public void A_line_of_navigation_goes(string line) =>
        Assert.Equal("始めの文です。\n終わりの文です。", Draft.After(new StripNavigation(), $"始めの文です。\n{line}\n終わりの文です。").Text);

    [Theory]
    [InlineData("ブログの「続きを読む」をクリックすると全文が出ます。")]
    [InlineData("この記事をシェアする方法を説明します")]
    [InlineData("前の記事で書いたとおり、山は静かでした。")]
    [InlineData("次の記事では川の話をします")]
    [InlineData("コメント")]
    [InlineData("コメントは3行で書くのがよい")]
    [InlineData("コメント欄に3件の質問がありました")]
    [InlineData("ホームで電車を待つ")]
    [InlineData("メニューの ホーム > 設定 を押します。")]
    [InlineData("ログイン画面の作り方")]
    [InlineData("カートリッジの交換")]
    [InlineData("お問い合わせ")]
    [InlineData("会社概要")]
    [InlineData("目次")]
    [InlineData("カテゴリ")]
    [InlineData("トップページ")]
    [InlineData("Facebook")]
    [InlineData("Twitterの歴史 Facebookの歴史")]
    [InlineData("(c) 2001年に生まれた人")]
    [InlineData("著作権法は無断転載を禁じているが、引用は認める。")]
    [InlineData("無断で転載する人がいる")]
    [InlineData("Copyrightは著作権という意味です")]
    [InlineData("1 2 3 4 5")]
    [InlineData("=> [0, 1, 2]")]
    [InlineData("signIn() {")]
    [InlineData("login")]
    [InlineData("NEXT_PAGE")]
    [InlineData("第3ページ")]
    [InlineData("1 + 2 = 3")]
    [InlineData("© と ® の違いは何か。")]
    [InlineData("})")]
    public void A_line_that_only_holds_such_a_word_stays(string line) => Draft.Stays(new StripNavigation(), $"始めの文です。\n{line}\n終わりの文です。");

    [Fact]
    public void A_page_of_navigation_alone_becomes_empty() => Assert.Equal("", Draft.After(new StripNavigation(), "ログイン\n続きを読む").Text);

    [Fact]
    public void The_last_line_goes_with_the_line_feed_before_it() => Assert.Equal("文です。", Draft.After(new StripNavigation(), "文です。\n続きを読む").Text);

    [Fact]
    public void An_empty_page_stays() => Draft.Stays(new StripNavigation(), "");
}
