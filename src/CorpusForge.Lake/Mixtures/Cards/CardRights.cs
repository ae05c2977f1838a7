namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>Whose the texts are, and how a page gets out.</summary>
internal static class CardRights
{
    // Those of the hub's list that texts come under.
    private static readonly string[] HubNames =
    [
        "apache-2.0", "cc0-1.0", "cc-by-2.0", "cc-by-2.5", "cc-by-3.0", "cc-by-4.0", "cc-by-sa-3.0", "cc-by-sa-4.0", "cc-by-nc-2.0", "cc-by-nc-3.0", "cc-by-nc-4.0",
        "cc-by-nd-4.0", "cc-by-nc-nd-3.0", "cc-by-nc-nd-4.0", "cc-by-nc-sa-2.0", "cc-by-nc-sa-3.0", "cc-by-nc-sa-4.0", "gfdl", "mit", "odbl", "odc-by", "pddl", "unlicense",
    ];

    /// <summary>The hub's name of the licence that all sources state: <c>unknown</c> where none states any, <c>other</c> for any other case.</summary>
    public static string HubLicense(CardDraft card)
    {
        var stated = card.Sources.Select(source => CardDraft.Text(source["license"]).ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return stated is [] or [""] ? "unknown" : stated is [var one] && HubNames.Contains(one) ? one : "other";
    }

    public static string Licences(CardDraft card) => card.Section(
        "Licences and rights", "ライセンスと権利",
        card.Say(
            "The text of each page belongs to its authors. CorpusForge selected, cleaned and counted it and gives no rights to it; nothing here is legal advice. What the recipe states of each source:",
            "各ページの文章の著作権は、それぞれの著作者に帰属します。CorpusForge が行ったのは選別・整形・集計のみで、文章に関する権利を付与するものではありません。また、本カードの記述は法的助言ではありません。レシピに記載された出典ごとの条件は次のとおりです。"),
        CardMarkdown.Table(
            [card.Say("source", "出典"), card.Say("kind", "種類"), card.Say("licence", "ライセンス"), card.Say("terms", "利用条件")],
            card.Sources.Select(source => (IReadOnlyList<string>)
            [
                CardMarkdown.Code(CardDraft.Text(source["name"])), CardMarkdown.Code(CardDraft.Text(source["kind"])),
                Stated(card, CardDraft.Text(source["license"])), Stated(card, CardDraft.Text(source["terms"])),
            ])));

    public static string OptOut(CardDraft card) => card.Section(
        "Opt-out and removal", "オプトアウトと削除",
        string.Join('\n',
            card.Say(
                "- **What was honoured.** Nothing was fetched while this version was made: its inputs are files, taken as given. Whether robots.txt, `noai` marks or terms of use were honoured is decided where they were crawled; ask who made them.",
                "- **収集時の意思表示について。** 本データの作成時に、ウェブからの取得は行っていません。入力はファイルとして与えられたものをそのまま用いています。robots.txt、`noai` などの指定、利用規約が守られているかどうかは収集の段階で決まるため、収集元にご確認ください。"),
            card.Say(
                $"- **Asking for removal.** Write to {Contact(card)} with the URL of the page, or its domain. Each row has `url`, `host` and `domain`, so a page can be found by its address.",
                $"- **削除の依頼。** {Contact(card)}まで、ページの URL またはドメインを添えてご連絡ください。各行には `url`・`host`・`domain` 列があり、アドレスからページを特定できます。"),
            card.Say(
                "- **Removing.** `corpusforge mix remove` takes a page, a host or a domain out, makes a new version, puts it on the block list that later runs keep to, and names every export and model that was made from a version with it.",
                "- **削除の手順。** `corpusforge mix remove` により、ページ・ホスト・ドメイン単位で削除した新しい版が作られ、以後の処理でも除外されるようブロックリストに登録されます。あわせて、該当ページを含む版から作られた書き出し先やモデルも一覧できます。"),
            card.Facts.Blocked is { } blocked
                ? card.Say($"- **Block list.** Pages taken out by it: {CardDraft.Number(blocked)}.", $"- **ブロックリスト。** これにより除外されたページ：{CardDraft.Number(blocked)}")
                : card.Say("- **Block list.** This card was given no count of pages taken out by it.", "- **ブロックリスト。** 除外されたページ数は、本カードの作成時に与えられていません。")));

    private static string Stated(CardDraft card, string words) => words.Length == 0 ? card.Say("not stated", "記載なし") : CardMarkdown.Plain(words);

    private static string Contact(CardDraft card) => card.Facts.Contact is { Length: > 0 } contact
        ? CardMarkdown.Plain(contact)
        : card.Say("whoever publishes this dataset", "本データセットの公開者");
}
