using System.Collections.Frozen;

namespace CorpusForge.Core.Transforms;

/// <summary>
/// The vocabulary of lines that lead around a site: folded as <see cref="NavigationLine"/> folds lines, without spaces, in lower case. A word
/// that is a heading of real texts as well (目次, カテゴリ, お問い合わせ, 会社概要) stands only among <see cref="Menu"/>, where it takes company.
/// </summary>
internal static class NavigationWords
{
    /// <summary>Lines that are navigation when nothing else stands in them.</summary>
    public static readonly FrozenSet<string> Whole = Set("""
        ページトップ ページトップへ ページトップへ戻る ページトップに戻る ページのトップへ ページのトップへ戻る ページの先頭へ ページの先頭へ戻る ページの先頭に戻る ページ先頭へ ページ先頭へ戻る
        このページの先頭へ このページの先頭へ戻る このページのトップへ このページのトップへ戻る ページ上部へ ページ上部へ戻る ページ上部に戻る ページの上へ 上へ戻る 上に戻る 先頭へ戻る トップへもどる トップへ戻る トップに戻る トップページへ
        トップページへ戻る トップページに戻る topへ topへ戻る topに戻る topページへ戻る pagetop backtotop totop gototop ホームへ戻る ホームに戻る 一覧へ戻る 一覧に戻る 記事一覧へ戻る
        記事一覧に戻る ブログ一覧へ戻る ブログ一覧に戻る 前のページへ戻る 前のページに戻る 元のページへ戻る 目次へ戻る 目次に戻る
        続きを読む 続きをよむ 続きを見る 続きをみる 続きはこちら 記事を読む 記事の続きを読む 全文を読む もっと見る もっとみる もっと読む さらに表示 さらに読み込む readmore continuereading seemore showmore loadmore viewmore
        前の記事 次の記事 前の記事へ 次の記事へ 前の投稿 次の投稿 前の投稿へ 次の投稿へ 前のページ 次のページ 前のページへ 次のページへ 前へ 次へ 前へ次へ 前の記事次の記事 前のページ次のページ
        過去の記事へ 新しい記事へ 古い記事へ 以前の記事 過去の投稿 新しい投稿 古い投稿 新しい投稿ホーム前の投稿 previouspost nextpost olderposts newerposts
        この記事をシェア この記事をシェアする この記事をシェアしよう この記事を共有 この記事を共有する この記事をツイート この記事をツイートする この記事を友達に教える この記事を印刷 このページをシェア このページをシェアする このページを共有する
        このページを印刷 このページを印刷する シェアする シェアしてね シェアお願いします よかったらシェアしてね sharethis sharethispost shareon sharethisarticle
        はてなブックマーク はてブ メールで送る sns ツイート ツイートする つぶやく ポストする facebookでシェア facebookでシェアする twitterでシェア twitterでシェアする xでシェア xでシェアする xでポスト xでポストする xに投稿 lineで送る lineでシェア lineでシェアする
        はてなブックマークに追加 このエントリーをはてなブックマークに追加 はてブする pocketに保存 urlをコピー urlをコピーする リンクをコピー リンクをコピーする コピーしました urlをコピーしました
        フォローする フォローしてね フォローお願いします twitterでフォロー twitterをフォロー xでフォロー xをフォロー instagramをフォロー facebookをフォロー facebookページへ いいねする この記事が気に入ったらいいねしよう この記事が気に入ったらフォロー
        この記事が気に入ったらフォローしよう 最新情報をお届けします rssフィード rssを購読 rssを購読する 購読する メルマガ登録 メルマガ登録はこちら
        コメントはまだありません まだコメントはありません コメントはありません コメントを書く コメントを書き込む コメントする コメントを投稿 コメントを投稿する コメントをどうぞ コメントを残す コメントを追加 コメントを見る コメントを送信 コメントを閉じる
        コメント投稿 コメントフォーム コメント欄は閉じられています コメントは受け付けていません コメントは締め切りました この記事へのコメント この記事にコメントする この記事へのトラックバック この投稿へのコメント トラックバックurl この記事のトラックバックurl
        この記事のurl 名前とメールアドレスを入力してください メールアドレスが公開されることはありません が付いている欄は必須項目です 次回のコメントで使用するためブラウザに自分の名前メールアドレスサイトを保存する
        コメントを投稿するにはログインしてください コメントを書くにはログインしてください ログインしてコメントする leaveacomment leaveareply postacomment addacomment nocomments nocommentsyet
        関連記事 関連する記事 関連記事一覧 関連ページ 関連リンク一覧 関連コンテンツ あわせて読みたい 合わせて読みたい あわせて読みたい記事 合わせて読みたい記事 あわせて読みたい関連記事 こちらもおすすめ こちらの記事もおすすめ この記事も読まれています こんな記事も読まれています
        この記事を読んだ人はこんな記事も読んでいます おすすめ記事 おすすめの記事 人気記事 人気の記事 人気記事ランキング 人気の投稿 最新記事 最新の記事 最近の記事 最近の投稿 最近のコメント 新着記事 新着記事一覧 記事一覧 記事一覧を見る 月別アーカイブ 過去ログ
        関連カテゴリ 関連カテゴリー 同じカテゴリの記事 同じカテゴリーの記事 同じカテゴリの他の記事 他のカテゴリも見る カテゴリ一覧を見る タグ一覧を見る バックナンバー一覧を見る ブログ一覧を見る お知らせ一覧を見る ニュース一覧を見る 一覧を見る 一覧はこちら relatedposts relatedarticles recentposts popularposts recentcomments
        スポンサーリンク スポンサードリンク スポンサーサイト sponsoredlink sponsoredlinks advertisement advertisements 広告の下に続きます 記事は広告の下に続きます
        ログイン ログインする ログインはこちら ログアウト ログアウトする 新規登録 新規登録はこちら 新規会員登録 新規会員登録はこちら 会員登録 会員登録はこちら 会員ログイン 無料会員登録 無料会員登録はこちら ログイン新規登録 ログイン会員登録 ログイン新規会員登録 マイページ パスワードを忘れた方 パスワードをお忘れの方
        パスワードを忘れた方はこちら パスワードをお忘れの方はこちら
        カート カートへ カートを見る カートに入れる カートに追加 カートに追加する カートの中を見る カートは空です カートの中身 買い物かご 買い物かごへ 買い物かごを見る 買い物かごに入れる 買物かごに入れる ショッピングカート レジに進む レジへ進む 購入手続きへ お気に入りに追加 お気に入りに追加する お気に入りに登録 お気に入り登録
        お気に入り一覧 ほしい物リストに追加 欲しいものリストに追加 ブックマークに追加 ブックマークする addtocart viewcart addtowishlist
        本文へスキップ 本文へ移動 本文へジャンプ 本文へ メインコンテンツへ メインコンテンツへスキップ メインコンテンツに移動 メインコンテンツへ移動 コンテンツへスキップ コンテンツへ移動 ナビゲーションへスキップ ナビゲーションに移動 検索に移動 skiptocontent skiptomaincontent skiptonavigation
        メニューを開く メニューを閉じる メニュー開閉 サイドバーを開く サイドバーを閉じる togglenavigation togglemenu 文字サイズ 文字サイズの変更 文字サイズ変更 文字の大きさ 文字サイズ小中大 文字サイズ標準大 文字サイズ標準拡大 印刷する 印刷用ページ 印刷用ページを表示 印刷用ページを表示する 印刷ページ
        サイトマップ プライバシーポリシーはこちら サイト内検索 サイト内を検索 サイト内検索はこちら ブログ内検索 ブログトップ ブログトップへ パンくずリスト 現在位置 現在のページ pc版を表示 pcサイトを表示 スマートフォン版を表示 スマホ版を表示 モバイル版を表示 privacypolicy termsofservice
        """);

    /// <summary>What counts comments, views and buttons: a line of one of them and a number.</summary>
    public static readonly FrozenSet<string> Counted = Set("""
        コメント コメント件 件のコメント コメント数 コメント数件 トラックバック トラックバック件 件のトラックバック トラックバック数 comment comments trackback trackbacks コメントトラックバック コメント件トラックバック件
        いいね いいね件 ツイート シェア はてブ はてなブックマーク ポスト share shares like likes tweet tweets view views pv ビュー 件のビュー ブックマーク お気に入り コメントを見る すべてのコメントを見る ページ page pageof
        """);

    /// <summary>Buttons that stand beside each other; two or more and nothing else make a line of buttons.</summary>
    public static readonly FrozenSet<string> Buttons = Set("""
        ツイート ツイートする シェア シェアする はてブ はてブする はてな はてなブックマーク ブックマーク lineで送る line送る 送る line pocket facebook twitter x instagram rss feedly コピー urlコピー リンクコピー リンクをコピー いいね pinit pin pinterest
        share tweet ポスト ポストする 保存 フォロー フォローする 印刷 メール hatena note youtube tiktok linkedin threads bluesky mastodon misskey telegram tumblr reddit copylink シェアツイート atom
        """);

    /// <summary>Entries of menus; three or more and nothing else make a menu.</summary>
    public static readonly FrozenSet<string> Menu = Set("""
        ホーム home トップ top トップページ 会社概要 会社案内 会社情報 企業情報 企業概要 お問い合わせ お問合せ お問合わせ 問い合わせ 問合せ サイトマップ プライバシーポリシー 個人情報保護方針 個人情報の取り扱い 利用規約 ご利用規約 ご利用ガイド ご利用案内 採用情報 採用 求人情報 リクルート
        アクセス アクセスマップ 交通アクセス 地図 ニュース お知らせ 新着情報 ブログ サービス サービス案内 事業内容 事業案内 製品情報 商品一覧 商品案内 店舗案内 店舗一覧 店舗情報 ログイン ログアウト 新規登録 会員登録 マイページ カート よくある質問 よくあるご質問 faq 特定商取引法に基づく表記
        特定商取引法 特商法表記 運営会社 運営者情報 運営者 免責事項 リンク リンク集 プロフィール profile カテゴリ カテゴリー タグ アーカイブ 検索 記事一覧 目次 メニュー menu about aboutus contact contactus news blog service services company access recruit sitemap privacy privacypolicy terms search login
        ヘルプ help 資料請求 english 日本語 サポート support 料金 料金プラン 料金表 施工事例 お客様の声 スタッフ紹介 診療案内 院長紹介 ギャラリー gallery rss 掲示板 日記 トピックス イベント イベント情報 お支払い方法 送料 返品 ショッピングガイド ランキング
        前へ 次へ prev next previous 最初 最後 最初へ 最後へ
        """);

    /// <summary>Words that turn pages; with numbers beside them they are a pager.</summary>
    public static readonly FrozenSet<string> Pager = Set("前 次 前へ 次へ 前のページ 次のページ 前のページへ 次のページへ 最初 最後 最初へ 最後へ 先頭 先頭へ 末尾へ prev previous next first last page ページ of 件 全");

    /// <summary>What a line of a link to another article begins with, before a mark or a space and the article's title.</summary>
    public static readonly string[] Leads =
        ["前の記事", "次の記事", "前の投稿", "次の投稿", "関連記事", "前のページ", "次のページ", "あわせて読みたい", "合わせて読みたい", "人気記事", "最新記事", "Previous post", "Next post", "Related"];

    /// <summary>What a trail of breadcrumbs begins with.</summary>
    public static readonly FrozenSet<string> Homes = Set("ホーム home トップ top トップページ 現在位置ホーム 現在位置トップ 現在地ホーム 現在地トップ 現在位置トップページ hometop topページ ブログトップ サイトトップ");

    /// <summary>The longest word.</summary>
    public static readonly int LongestWord = new[] { Buttons, Menu, Pager }.Max(set => set.Max(word => word.Length));

    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
