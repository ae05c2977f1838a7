using CorpusForge.Core.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Transforms;

public sealed class TransformCatalogTests
{
    // What some transform acts on, and halves of pairs.
    private static readonly string[] Pieces =
    [
        "あ", "ア", "漢字", "。", "，", "．", "！", "-", "ｶﾞ", "Ａ", "①", " ", "　", "\n", "\n\n", "\r\n", "続きを読む", "前の記事", "：", "ホーム", " > ", "© 2024", "コメント(3)", "ツイート", "シェア", "1 2 3", "次へ",
        "Copyright", "関連記事", "https://example.jp/a?b=c", "a", "0", "03-1234-5678", "taro@example.jp", "〒108-0014 東京都港区芝5-2-3", "無断転載を禁じます", "\uD83D", "\uDE00", "\u0000", "{", "«",
    ];

    [Fact]
    public void Transforms_are_found_by_their_attribute_and_ordered_by_name()
    {
        Assert.Contains(TransformCatalog.All, transform => transform.Name == "cut-footer" && transform.Type == typeof(CutFooter));
        Assert.Equal(TransformCatalog.All.OrderBy(transform => transform.Name, StringComparer.Ordinal), TransformCatalog.All);
        Assert.IsType<Normalize>(TransformCatalog.Find("normalize")!.Create());
        Assert.Null(TransformCatalog.Find("Normalize"));
    }

    [Fact]
    public void A_name_that_is_not_the_class_in_kebab_case_is_an_error() => Assert.Equal(
        "FoldLines is named fold; a transform's name is its class in kebab-case: fold-lines.",
        Assert.Throws<InvalidOperationException>(() => TransformCatalog.Describe([typeof(FoldLines)])).Message);

    [Fact]
    public void A_transform_without_the_attribute_is_an_error() => Assert.Equal(
        "DropLines lacks its [Transform(\"drop-lines\", Origin = ...)].",
        Assert.Throws<InvalidOperationException>(() => TransformCatalog.Describe([typeof(DropLines)])).Message);

    [Fact]
    public void Every_transform_leaves_an_empty_page_and_plain_prose() => Assert.All(TransformCatalog.All, transform =>
    {
        Draft.Stays(transform.Create(), "");
        Draft.Stays(transform.Create(), "今日は山へ行きました。\n帰りに川で魚を釣り、焼いて食べました。");
    });

    [Fact]
    public void Every_transform_done_twice_is_done_once_save_for_the_cut_and_grows_no_more_than_18_times() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), text => TransformCatalog.All.All(known =>
        {
            var transform = known.Create();
            var once = Draft.After(transform, text).Text;
            var twice = Draft.After(transform, once).Text;
            return (twice == once || known.Name == "cut-footer") && once.Length <= 18 * text.Length && Pairs(once) >= Pairs(text) - Removed(text, once);
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40));

    [Fact]
    public void A_chain_does_one_after_the_other_and_tells_names_versions_and_settings_in_its_key()
    {
        var chain = new TransformChain([new Normalize(), new StripNavigation()]);

        Assert.Equal("本文です。", chain.Apply(Draft.Page("本文です。\n続きを読む　＞＞")).Text);
        Assert.StartsWith("normalize 1 {\"WaveDash\":0,", chain.Key, StringComparison.Ordinal);
        Assert.EndsWith("\nstrip-navigation 1 {}", chain.Key, StringComparison.Ordinal);
        Assert.NotEqual(chain.Key, new TransformChain([new Normalize { BlankLines = 2 }, new StripNavigation()]).Key);
        Assert.Equal("", new TransformChain([]).Key);
        Assert.True(new TransformChain([]).IsEmpty);
    }

    [Fact]
    public void A_page_without_a_change_is_the_same_instance()
    {
        var page = Draft.Page("本文です。");

        Assert.Same(page, new TransformChain([new Normalize(), new StripNavigation(), new CutFooter()]).Apply(page));
    }

    private static int Pairs(string text) => text.Where((unit, at) => char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])).Count();

    // Whole lines may go with the pairs in them; only what nothing was taken from must keep all.
    private static int Removed(string text, string once) => once.Length < text.Length ? text.Length : 0;

    [Transform("fold", Origin = "none")]
    private sealed record FoldLines : ITransform
    {
        public void Apply(PageDraft page)
        {
        }
    }

    private sealed record DropLines : ITransform
    {
        public void Apply(PageDraft page)
        {
        }
    }
}
