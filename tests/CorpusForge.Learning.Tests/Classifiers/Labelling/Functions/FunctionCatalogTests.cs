using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Labelling.Functions;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling.Functions;

public sealed class FunctionCatalogTests
{
    public static TheoryData<string, string, string, string> Cases => new()
    {
        // Name, text on which it speaks, text on which it is silent, title of both.
        { "ranking-words", "おすすめの選び方を厳選し、口コミと評判、コスパを比較表で紹介。", "選び方を述べる。", "" },
        { "calls-to-action", "公式サイトを見る\n楽天市場で探す", "公式サイトを見る", "" },
        { "disclosure", "本記事はプロモーションを含みます。", "本記事は広告ではない。", "" },
        { "age-gate", "年齢確認", "確認", "" },
        { "price-density", "1,000円 2,000円 3,000円 4,000円 5,000円 6,000円 7,000円 8,000円", "1,000円", "" },
        { "public-office-words", "村長が議会で予算と条例を説明した。", "村長が説明した。", "" },
        { "technical-words", "関数の引数と変数を配列で渡し、JSON に変換する。", "関数を書く。", "" },
        { "medical-education-words", "医師が患者を診察し、検査と治療、副作用を説明する。", "医師が話す。", "" },
        { "catalogue-words", "品番、収録時間、レーベル、監督", "監督が話す。", "" },
        { "reference-words", "定義とは、例えば参考文献を引用し、したがって証明を示す。", "証明を示す。", "" },
        { "stock-phrases", "この記事では徹底解説します。いかがでしたか。", "この記事では述べる。", "" },
        { "template-leftovers", "こんにちは {{ name }} さん", "こんにちは", "" },
        { "thin-text", "短い。", new string('長', 251), "" },
        { "repeated-text", string.Concat(Enumerable.Repeat("同じ行が何度も出てくる頁である。\n", 20)), "一度だけ出る行。\n二度とない行。", "" },
        { "text-fragments", new string('語', 400), string.Concat(Enumerable.Repeat("短い文である。", 60)), "" },
        { "long-prose", string.Concat(Enumerable.Range(0, 100).Select(at => $"これは{at}番目の文であり、ふつうの長さを持つ。")), new string('語', 3000), "" },
        { "no-adult-words", new string('語', 400), "短い。", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_function_speaks_on_its_page_and_is_silent_on_the_other(string name, string speaks, string silent, string title)
    {
        Assert.True(Create(name).Speaks(new PageEvidence(Pages.Of("http://a.jp/", speaks, title))));
        Assert.False(Create(name).Speaks(new PageEvidence(Pages.Of("http://a.jp/", silent, title))));
    }

    public static TheoryData<string, LinkFacts, LinkFacts> LinkCases => new()
    {
        { "link-hosts", new() { Affiliate = 1 }, new() { External = 5 } },
        { "link-hosts", new() { Embedded = 1 }, LinkFacts.None },
        { "redirector-links", new() { Redirectors = 3 }, new() { Redirectors = 2 } },
        { "sponsored-links", new() { External = 6, Sponsored = 3 }, new() { External = 7, Sponsored = 3 } },
        { "adult-link-hosts", new() { Adult = 1 }, new() { External = 1 } },
        { "no-outgoing-links", new() { Total = 4 }, new() { Total = 4, External = 1 } },
        { "link-hub", new() { TextCharacters = 400 }, new() { TextCharacters = 399 } },
    };

    [Theory]
    [MemberData(nameof(LinkCases))]
    public void A_function_of_links_speaks_by_the_links_alone(string name, LinkFacts speaks, LinkFacts silent)
    {
        var text = new string('語', 1000);
        Assert.True(Create(name).Speaks(new PageEvidence(Pages.Of("http://a.jp/", text, links: speaks))));
        Assert.False(Create(name).Speaks(new PageEvidence(Pages.Of("http://a.jp/", text, links: silent))));
        Assert.Equal([FeatureGroup.Links], FunctionCatalog.All.First(function => function.Name == name).Attribute.Reads);
    }

    [Fact]
    public void Words_for_adults_count_by_their_boundaries()
    {
        Assert.True(new AdultWordTypes { Least = 1 }.Speaks(new PageEvidence(Pages.Of("http://a.jp/", "アダルト"))));
        Assert.False(new AdultWordTypes { Least = 1 }.Speaks(new PageEvidence(Pages.Of("http://a.jp/", "アスパラガスの天ぷら"))));
    }

    [Theory]
    [InlineData("www.mhlw.go.jp", true)]
    [InlineData("www.town.example.jp", true)]
    [InlineData("www.city.example.com", false)]
    [InlineData("cities.example.jp", false)]
    public void Public_hosts_are_known_by_their_names(string host, bool speaks) =>
        Assert.Equal(speaks, new PublicHosts().Speaks(new PageEvidence(Pages.Of($"http://{host}/", "本文"))));

    [Fact]
    public void Only_one_function_speaks_on_an_empty_page_and_none_fails()
    {
        var page = new PageEvidence(Pages.Of("http://a.jp/"));
        var own = FunctionCatalog.All.Where(function => function.Attribute.Label != LabellingFunctionAttribute.Unstated).ToList();
        Assert.Equal(["thin-text"], own.Where(function => Create(function.Name).Speaks(page)).Select(function => function.Name));
    }

    [Fact]
    public void A_function_that_is_named_otherwise_than_its_class_is_an_error_of_its_author() =>
        Assert.Contains("misnamed", Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Describe([typeof(Misnamed)])).Message, StringComparison.Ordinal);

    private static LabellingFunction Create(string name) =>
        (LabellingFunction)Activator.CreateInstance(FunctionCatalog.All.First(function => function.Name == name).Type)!;

    [LabellingFunction("other-name", Label = 1)]
    private sealed record Misnamed : LabellingFunction
    {
        public override bool Speaks(PageEvidence page) => true;
    }
}
