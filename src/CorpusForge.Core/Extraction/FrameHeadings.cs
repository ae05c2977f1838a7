namespace CorpusForge.Core.Extraction;

/// <summary>Lines below which a page has no more of its text: comments, profile, related articles, contact, survey, and in a shop the terms.</summary>
internal static class FrameHeadings
{
    private const int LongestHeading = 48;
    private const int LongestLine = 80;
    private const int LongestBox = 200;
    private const int BlocksBelow = 6;

    private static readonly string[] Parts =
    [
        "関連ニュース", "最新のニュース", "最新ニュース", "最近のニュース", "関連するブログ", "この記事を書いた", "この記事の著者", "執筆者プロフィール", "自己紹介", "アクセスランキング",
        "同じテーマの記事", "あわせて知りたい", "コメントを残す", "コメントをどうぞ", "コメントの投稿", "コメントを投稿", "コメントを書く", "おすすめ記事", "のお知らせ一覧", "最近のお知らせ",
    ];

    private static readonly string[] Contacts = ["お問い合わせ", "お問合せ", "問い合わせ先", "問合せ先", "連絡先"];
    private static readonly string[] Addresses = ["〒", "電話", "TEL", "Tel", "tel", "ファクス", "ファックス", "FAX"];
    private static readonly string[] Surveys = ["アンケート", "感想をお聞かせ", "意見をお聞かせ", "役に立ちましたか"];
    private static readonly string[] Terms =
        ["配送", "送料", "返品", "お支払い", "支払い方法", "レビュー", "営業カレンダー", "商品カテゴリ", "この商品を買った", "この商品を見た", "おすすめ商品", "関連商品", "ご注文"];

    private static readonly string[] Prices = ["円(税込)", "円（税込）", "円(税別)", "カートに入れる", "買い物かご", "カートを見る"];
    private static readonly string[] Posted = ["返信", "名無し", "Posted", "posted", "編集", "投稿", "より"];

    /// <summary>Whether some line of the page says that things are sold on it.</summary>
    public static bool IsShop(BlockReader page)
    {
        foreach (var price in Prices)
        {
            if (page.Text.Written.Contains(price, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the block is such a line.</summary>
    public static bool IsOne(BlockReader page, int at, bool isShop)
    {
        var block = page.Blocks[at];
        var line = Line(page, at);
        var first = line.IndexOf('\n') is var end && end >= 0 ? line[..end] : line;
        if (first.Length > LongestHeading || block.Kind is BlockKind.Preformatted or BlockKind.Cell)
        {
            return false;
        }

        if (block.Length > LongestHeading)
        {
            return ContainsAny(first, Contacts) && block.Length <= LongestBox && ContainsAny(line[first.Length..], Addresses);
        }

        if (ContainsAny(first, Parts) || ContainsAny(first, Surveys) || (block.Kind == BlockKind.Heading && isShop && ContainsAny(first, Terms)))
        {
            return true;
        }

        if (ContainsAny(first, Contacts))
        {
            return Below(page, at, Addresses);
        }

        // A section of a manual may be called so: its number, or nothing of a post below it, says that it is one.
        return !char.IsDigit(line[0]) && block.Stops == 0
            && ((FrameLines.IsHeadingOfComments(line) && Below(page, at, Posted))
                || (block.Kind != BlockKind.ListItem && FrameLines.IsHeadingOfBox(line)));
    }

    private static bool Below(BlockReader page, int at, string[] words)
    {
        for (var below = at; below < Math.Min(page.Blocks.Count, at + BlocksBelow); below++)
        {
            var line = Line(page, below);
            line = below == at ? line[Math.Max(0, line.IndexOf('\n'))..] : line;
            if ((words != Posted || (line.Length <= LongestLine && !line.EndsWith("。", StringComparison.Ordinal))) && (below > at || page.Blocks[at].Length > line.Length || line.Contains('\n')) && ((ContainsAny(line, words) && line.ContainsAnyInRange('0', '9')) || (words == Posted && FrameLines.IsDate(line))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Line(BlockReader page, int at) => page.Text.Written.Slice(page.Blocks[at].Start, page.Blocks[at].Length);
}
