namespace CorpusForge.Core.Extraction;

/// <summary>Whole sentences that sites put around their texts: notices of rights, of cookies and advertisements, requests to log in, to follow, to share.</summary>
internal static class FrameSentences
{
    private const int LongestLine = 120;

    // All words of a row stand in the line.
    private static readonly string[][] Rows =
    [
        ["無断", "転載"], ["無断", "複製"], ["リンクフリー"], ["クッキー", "使用"], ["クッキー", "同意"], ["Cookie", "使用"], ["Cookie", "同意"], ["cookie", "同意"],
        ["メールアドレスが公開されることはありません"], ["必須項目"], ["広告が含まれ"], ["広告を含みます"], ["アフィリエイト広告を利用"], ["プロモーションが含まれ"],
        ["ログイン", "会員登録"], ["ログイン", "必要があります"], ["有料会員"], ["Adobe", "Reader"], ["JavaScript", "有効"], ["Powered by"], ["登録商標です"],
        ["シェアしてね"], ["フォローしてね"], ["フォローする"], ["友だち追加"], ["応援", "クリック"], ["ランキングに参加"], ["サポート", "応援", "お願いします"],
        ["人目", "お客様"], ["番目", "お客様"], ["人目", "訪問"], ["本文へ", "スキップ"], ["お気軽にお問い合わせ"], ["役に立ちましたか"], ["見つけやすかったですか"],
        ["ご意見をお聞かせ"], ["ご感想をお聞かせ"], ["お問い合わせ", "フォーム", "ご利用"], ["トラックバックURL"],
    ];

    /// <summary>Whether the line is one. They are believed only around the text: amid it an author may speak of them.</summary>
    public static bool IsOne(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
        {
            return false;
        }

        foreach (var row in Rows)
        {
            var all = true;
            for (var at = 0; all && at < row.Length; at++)
            {
                all = line.Contains(row[at], StringComparison.Ordinal);
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }
}
