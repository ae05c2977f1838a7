using CorpusForge.Core.Documents;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Extraction;

/// <summary>Counts the phrases by which pages say that they advertise, or that they are for adults alone. Wordings collected by hand.</summary>
internal static class NoticePhrases
{
    private static readonly string[] Disclosures =
    [
        "プロモーションを含", "プロモーションが含", "プロモーション含", "広告を含", "広告が含", "広告含", "アフィリエイト広告", "アフィリエイトリンク",
        "アフィリエイトプログラム", "アフィリエイト・プログラム", "アフィリエイトを利用", "アフィリエイト収", "アソシエイト・プログラム", "アソシエイトプログラム",
        "アソシエイトとして", "アソシエイト参加者", "楽天アフィリエイト", "Amazonアソシエイト", "PRを含", "PR表記", "本ページはPR", "本記事はPR", "当サイトはPR",
        "記事内に広告", "広告を掲載しています", "広告を利用しています", "広告による収益", "広告収入を得", "商品リンクを含", "リンク経由で購入", "リンクを経由して購入",
        "紹介料を得", "紹介料を受け取", "紹介料が発生", "報酬が発生", "報酬を得", "報酬を受け取", "成果報酬型広告", "アドアフィリエイト", "Sponsored", "スポンサーリンク",
    ];

    private static readonly string[] AgeGates =
    [
        "18歳未満", "１８歳未満", "十八歳未満", "18才未満", "１８才未満", "18歳以上ですか", "18才以上ですか", "あなたは18歳以上", "18歳以上の方", "成人向け", "成年向け",
        "アダルトコンテンツ", "アダルトサイト", "年齢確認", "年齢認証", "R-18", "R18", "18禁", "１８禁",
    ];

    private static readonly KeywordTrie Words = new([Disclosures, AgeGates]);

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Disclosures.Concat(AgeGates);

    /// <summary>The notices of a page's whole text.</summary>
    public static PageNotices Count(ReadOnlySpan<char> text)
    {
        var hits = Words.Count(text);
        return hits[0].Hits + hits[1].Hits == 0 ? PageNotices.None : new PageNotices(hits[0].Hits, hits[1].Hits);
    }
}
