using System.Collections.Frozen;

namespace CorpusForge.Core.Extraction;

/// <summary>Short lines that belong to a page's frame by what they say: counters, buttons, ways back, copyright.</summary>
internal static class FrameLines
{
    private const int LongestLine = 80;
    private const int LongestPhrase = 24;
    private const int DigitsOfDates = 5;

    // Compared without digits, spaces and signs. These say nothing else, wherever they stand.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Always = Phrases(
        "トップへもどる トップへ戻る トップに戻る ページトップへ ページトップへ戻る ページトップに戻る ページの先頭へ ページの先頭へ戻る ページの先頭に戻る ページ先頭へ",
        "このページの先頭へ このページの先頭へ戻る このページの上へ 先頭へ戻る 先頭に戻る 上へ戻る 上に戻る 一番上へ 一番上に戻る ページ上部へ ページ上部へ戻る",
        "pagetop totop backtotop gototop returntotop topへ topへ戻る ホームへ戻る トップページへ戻る 一覧へ戻る 一覧に戻る 記事一覧へ 記事一覧へ戻る",
        "前のページ 次のページ 前のページへ 次のページへ 前の記事 次の記事 前の記事へ 次の記事へ 前の記事次の記事 前へ次へ 前ページ 次ページ",
        "コメントする コメントを書く コメントを残す コメントを投稿 コメントを投稿する コメントはまだありません コメントはありません この記事へのコメント",
        "この記事へのコメントはありません この記事へのコメントはまだありません この記事へのトラックバックはありません この記事へのトラックバック",
        "この記事へのトラックバック一覧です この記事のトラックバックurl トラックバックurl 件のコメント コメント件 nocomments leaveacomment leaveareply",
        "シェアする この記事をシェア この記事をシェアする ツイートする 友達にシェア sharethis tweet はてブ はてブする はてなブックマーク はてなブックマークに追加 lineで送る",
        "twitterでシェア twitterでシェアする facebookでシェア facebookでシェアする pocketに保存 フォローする フォローお願いします",
        "このページを印刷 このページを印刷する 印刷する カートに入れる カートへ入れる カートに追加 カートに追加する 買い物かごに入れる 買い物カゴに入れる かごに入れる",
        "お気に入りに追加 お気に入りに登録 ほしい物リストに追加 今すぐ購入 レビューを書く この商品について問い合わせる 続きを読む 続きはこちら もっと見る もっと読む readmore",
        "本文へスキップ 本文へ移動 本文へジャンプ コンテンツへスキップ コンテンツにスキップ ナビゲーションを読み飛ばす skiptocontent skiptomaincontent",
        "返信する 引用して返信 引用返信 通報する この投稿を報告 この投稿を通報 違反報告 リンクをコピー urlをコピー スポンサーリンク スポンサードリンク",
        "ブログランキング参加中 にほんブログ村 人気ブログランキングへ 人気ブログランキング");

    // These do so as a link, or before and behind the text; amid it they may be headings of a manual.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AroundText = Phrases(
        "コメント トラックバック comments comment trackback trackbacks シェア ツイート share いいね ポスト facebook twitter line pocket 印刷 print 返信 引用 通報 編集 削除",
        "報告 コピー top home ホーム トップ トップページ 戻る もどる 前へ 次へ 前 次 目次へ 目次へ戻る 広告 pr sponsored advertisement メニュー menu 検索 search ログイン 会員登録 新規登録 閉じる 開く",
        "カテゴリ カテゴリー タグ tags category 詳しくはこちら 詳細を見る 詳細はこちら 購入する 数量 同意する 同意しない 拒否する ok rss");

    // Headings of the lists that a site puts around every text.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadingsOfLists = Phrases(
        "関連記事 関連する記事 関連ページ 関連コンテンツ おすすめ記事 オススメ記事 おすすめの記事 人気記事 人気記事ランキング アクセスランキング 記事ランキング 人気ランキング",
        "新着記事 最新記事 最近の記事 最近の投稿 最近のコメント 最新の記事 最新の投稿 新着情報一覧 カテゴリ カテゴリー カテゴリ一覧 カテゴリー一覧 アーカイブ 月別アーカイブ 過去の記事",
        "タグ タグクラウド タグ一覧 プロフィール この記事を書いた人 この記事の著者 あわせて読みたい 合わせて読みたい こちらもおすすめ こちらの記事もおすすめ こちらもどうぞ",
        "次に読みたい 関連商品 おすすめ商品 この商品を見た人はこんな商品も見ています 最近チェックした商品 リンク リンク集 ブログ内検索 サイト内検索 メニュー カレンダー",
        "シェアする この記事をシェアする sns フォローする コメント トラックバック relatedposts recentposts categories archives tags");

    private static readonly string[] InHeadingsOfLists =
        ["関連記事", "人気記事", "おすすめ記事", "新着記事", "最新記事", "こちらもおすすめ", "こちらも読んで", "わせて読み", "わせてよみ", "姉妹サイト", "人気カテゴリ", "おすすめカテゴリ"];

    /// <summary>Whether the line is one; what may also be a heading is believed only around the text.</summary>
    public static bool IsOne(ReadOnlySpan<char> line, Block block, bool aroundText)
    {
        if (line.Length > LongestLine || block.Kind == BlockKind.Preformatted)
        {
            return false;
        }

        if (IsCopyright(line))
        {
            return true;
        }

        Span<char> buffer = stackalloc char[LongestPhrase];
        var phrase = Phrase(line, buffer);
        return (block.Kind != BlockKind.Heading || aroundText)
            && (Always.Contains(phrase) || ((aroundText || block.LinkShare >= 1) && block.Stops == 0 && AroundText.Contains(phrase)) || (aroundText && (IsCounter(line) || IsTrail(line))));
    }

    /// <summary>Whether the line is the heading of a list that a site puts around its texts.</summary>
    public static bool IsHeadingOfList(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[LongestPhrase];
        var phrase = line.Length <= LongestLine ? Phrase(line, buffer) : [];
        if (HeadingsOfLists.Contains(phrase))
        {
            return true;
        }

        foreach (var part in InHeadingsOfLists)
        {
            if (phrase.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line is a day of our calendar with nothing but its label and a time, as it stands under titles.</summary>
    public static bool IsDate(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
        {
            return false;
        }

        var digits = 0;
        foreach (var unit in line)
        {
            digits += char.IsDigit(unit) ? 1 : 0;
            if (char.IsLetter(unit) && !"年月日時分秒火水木金土曜公開更新投稿掲載作成最終付登録午前後postedublihnawA".Contains(unit, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digits >= DigitsOfDates;
    }

    private static bool IsCopyright(ReadOnlySpan<char> line) =>
        line.StartsWith("©", StringComparison.Ordinal) || line.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("(C)", StringComparison.OrdinalIgnoreCase) || line.Contains("All Rights Reserved", StringComparison.OrdinalIgnoreCase);

    // "コメント(3)", "トラックバック：0".
    private static bool IsCounter(ReadOnlySpan<char> line)
    {
        foreach (var word in (ReadOnlySpan<string>)["コメント", "トラックバック", "Comments", "Trackback"])
        {
            var found = line.IndexOf(word, StringComparison.Ordinal);
            var rest = found < 0 ? [] : line[(found + word.Length)..].TrimStart("（( :：数".AsSpan());
            if (rest.Length > 0 && char.IsDigit(rest[0]))
            {
                return true;
            }
        }

        return false;
    }

    // "ホーム ＞ お知らせ ＞ 部品": a breadcrumb whatever its last step is called.
    private static bool IsTrail(ReadOnlySpan<char> line)
    {
        var step = line.IndexOfAny(">＞›»≫");
        return step > 0 && line[..step].Trim() is "ホーム" or "トップ" or "トップページ" or "HOME" or "Home" or "TOP" or "Top";
    }

    // The letters of a line in lower case; empty when they are too many.
    private static ReadOnlySpan<char> Phrase(ReadOnlySpan<char> line, Span<char> buffer)
    {
        var length = 0;
        foreach (var unit in line)
        {
            if (!char.IsLetter(unit))
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return [];
            }

            buffer[length++] = char.ToLowerInvariant(unit);
        }

        return buffer[..length];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
