using System.Buffers;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Transforms;

/// <summary>
/// Cuts the end of a page from the first of its last lines whose words are mostly those of footers. The first line of a page is never cut.
/// </summary>
[Transform("cut-footer", Origin = "Swallow v1, phase 4: the last 10 lines, above 30 %")]
public sealed record CutFooter : ITransform
{
    // Words that head real sections too (コメント, カテゴリ, お問い合わせ, 会社概要) are not among them.
    private static readonly string[] Words =
    [
        "copyright", "all rights reserved", "allrightsreserved", "©", "無断転載", "無断複製", "プライバシーポリシー", "個人情報保護方針", "個人情報の取り扱い", "利用規約", "サイトマップ",
        "運営会社", "運営者情報", "特定商取引法に基づく表記", "特定商取引法", "ページトップ", "ページの先頭", "ページ上部", "トップへ戻る", "関連記事", "人気記事", "最新記事", "最近の記事", "最近の投稿",
        "最近のコメント", "新着記事", "おすすめ記事", "前の記事", "次の記事", "前のページ", "次のページ", "記事一覧", "続きを読む", "もっと見る", "コメントはまだありません", "コメントを残す", "コメントを書く", "コメントする",
        "トラックバック", "月別アーカイブ", "シェアする", "この記事をシェア", "ツイート", "はてなブックマーク", "フォローする", "facebook", "twitter", "instagram", "ログイン", "新規登録", "会員登録", "サイト内検索",
        "powered by", "スポンサーリンク", "あわせて読みたい", "合わせて読みたい",
    ];

    private static readonly SearchValues<string> Keywords = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    [Description("How many of the last lines are looked at, empty ones left out.")]
    [Range(1, 100)]
    public int Lines { get; init; } = 10;

    [Description("Share of a line's characters, 0 to 1, that footer words must exceed.")]
    [Range(0.0, 1.0)]
    public double Share { get; init; } = 0.3;

    public void Apply(PageDraft page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Text = Cut(page.Text);
    }

    private string Cut(string text)
    {
        int end = text.Length, cut = -1;
        for (var seen = 0; seen < Lines && end > 0;)
        {
            var start = text.AsSpan(0, end).LastIndexOf('\n') + 1;
            if (start == 0)
            {
                break;
            }

            var line = text.AsSpan(start, end - start).Trim();
            seen += line.IsEmpty ? 0 : 1;
            cut = IsFooter(line) ? start : cut;
            end = start - 1;
        }

        return cut < 0 ? text : text[..(cut - 1)];
    }

    private bool IsFooter(ReadOnlySpan<char> line)
    {
        int found = 0, at = 0;
        while (at < line.Length && line[at..].IndexOfAny(Keywords) is >= 0 and var next)
        {
            at += next;
            var length = LengthAt(line[at..]);
            found += length;
            at += length;
        }

        return found > Share * line.Length;
    }

    // The longest word that begins there.
    private static int LengthAt(ReadOnlySpan<char> rest)
    {
        var longest = 1;
        foreach (var word in Words)
        {
            longest = word.Length > longest && rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? word.Length : longest;
        }

        return longest;
    }
}
