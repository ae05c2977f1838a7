using System.Text.Json.Nodes;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>How a version was made: what its recipe says, in words and whole.</summary>
internal static class CardMaking
{
    private static readonly string[] BoundNames = ["low", "high"];

    public static string Of(CardDraft card) => card.Section(
        "How it was made", "作成方法",
        Extraction(card),
        Transforms(card),
        Rules(card),
        Duplicates(card),
        Mixture(card), CardWeights.Of(card),
        CardMarkdown.Folded(
            card.Say("The recipe in full", "レシピ全文"),
            card.Say(
                "Every default is filled in; the name, the paths of inputs and the memory for sorting, which tell where it ran, are left out. JSON is YAML: a recipe file may hold it as it is.",
                "既定値もすべて記載しています。実行環境に依存する名前・入力パス・ソート用メモリーは含みません。JSON は YAML の一部であるため、このままレシピファイルとして利用できます。")
            + "\n\n" + CardMarkdown.Block("json", card.Recipe.ToJsonString(Manifest.Json))));

    private static string Extraction(CardDraft card) => card.Part("extract") is { } extract && CardDraft.Text(extract["mode"]) is { Length: > 0 } mode
        ? card.Say(
            $"Records are read, their charset is told from their bytes, and the main text is extracted from HTML (mode {CardMarkdown.Code(mode)}). Inputs that are plain text are taken as they are.",
            $"レコードを読み込み、バイト列から文字コードを判定し、HTML から本文を抽出しました（モード {CardMarkdown.Code(mode)}）。プレーンテキストの入力はそのまま用いています。")
        : "";

    private static string Transforms(CardDraft card) => card.Recipe["transforms"] is not JsonArray { Count: > 0 } transforms
        ? card.Say("**Changes of the text:** none is in the recipe.", "**本文の変換：** レシピに指定はありません。")
        : card.Say("**Changes of the text**, in this order, before anything was measured:", "**本文の変換**（記載順。測定の前に適用）：") + "\n\n" + Table(
            card, [card.Say("transform", "変換"), card.Say("what it does", "内容")],
            Entries(transforms).Select(entry => (IReadOnlyList<string>)[CardMarkdown.Code(entry.Name), Words(card, entry.Name), Settings(entry.Value, [])]));

    private static string Rules(CardDraft card) => card.Recipe["keep"] is not JsonArray { Count: > 0 } rules
        ? card.Say("**Rules:** none is in the recipe.", "**採用規則：** レシピに指定はありません。")
        : card.Say("**Rules**, asked in this order; the first that a page fails names its removal. Bounds are inclusive:", "**採用規則**（記載順に判定し、最初に満たさなかった規則を除外理由とします。境界値を含みます）：") + "\n\n" + Table(
            card, [card.Say("rule", "規則"), card.Say("kept where", "採用条件"), card.Say("what it measures", "測定内容")],
            Entries(rules).Select(entry => (IReadOnlyList<string>)[CardMarkdown.Code(entry.Name), Bounds(entry.Value), Words(card, entry.Name), Settings(entry.Value, BoundNames)]));

    private static string Duplicates(CardDraft card)
    {
        var dedup = card.Part("dedup");
        var levels = new List<string>();
        if (IsOn(dedup?["url"]))
        {
            levels.Add(card.Say("one page a canonical URL", "正規化 URL ごとに 1 ページ"));
        }

        if (IsOn(dedup?["exact"]))
        {
            levels.Add(card.Say("one page a normalized text", "正規化本文ごとに 1 ページ"));
        }

        foreach (var (key, english, japanese) in new[]
        {
            ("near", "near duplicates by MinHash", "MinHash による近似重複"),
            ("paragraphs", "repeated paragraphs and lines", "繰り返される段落・行"),
            ("substrings", "passages that stand earlier in the corpus", "既出の長い一致部分"),
        })
        {
            if (card.Part("dedup", key) is { } settings)
            {
                levels.Add($"{card.Say(english, japanese)}{card.Say(" (", "（")}{CardMarkdown.Code(CardDraft.Text(settings))}{card.Say(")", "）")}");
            }
        }

        if (dedup?["against"] is JsonArray { Count: > 0 } against)
        {
            levels.Add(card.Say("pages of finished versions: ", "作成済みの版との重複：") + CardMarkdown.Code(CardDraft.Text(against)));
        }

        return levels.Count == 0
            ? card.Say("**Duplicates** were not looked for.", "**重複の除去**は行っていません。")
            : card.Say("**Duplicates:** ", "**重複の除去：** ") + string.Join(card.Say("; ", "、"), levels) + card.Say(".", "。");
    }

    private static string Mixture(CardDraft card)
    {
        if (card.Part("mixture") is not { } mixture)
        {
            return "";
        }

        var facts = new List<string> { card.Say("seed: ", "乱数シード：") + CardMarkdown.Code(CardDraft.Text(mixture["seed"])) };
        foreach (var (key, english, japanese) in new[]
        {
            ("sample", "share of the pages taken", "抽出割合"), ("period", "period", "対象期間"), ("weights", "weights of sources", "出典の重み"), ("rehydrate", "repeats by cluster size", "重複件数に応じた繰り返し"),
        })
        {
            if (key == "weights" && card.Manifest.Draw is not null)
            {
                // The table below tells them.
                continue;
            }

            var text = CardDraft.Text(mixture[key]);
            facts.Add($"{card.Say(english + ": ", japanese + "：")}{(text is "" or "false" ? card.Say("none", "なし") : CardMarkdown.Code(text))}");
        }

        return card.Say("**Sampling and weights:** ", "**抽出と重み：** ") + string.Join(card.Say("; ", "、"), facts) + card.Say(
            ". The order of the pages is drawn by hash of `doc_id` and seed.", "。ページの順序は `doc_id` とシードのハッシュで決まります。");
    }

    // The last cell of each row is its settings: no column where no row has any.
    private static string Table(CardDraft card, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        return all.All(row => row[^1].Length == 0)
            ? CardMarkdown.Table(heads, all.Select(row => (IReadOnlyList<string>)[.. row.SkipLast(1)]))
            : CardMarkdown.Table([.. heads, card.Say("settings", "設定")], all);
    }

    private static IEnumerable<(string Name, JsonObject Value)> Entries(JsonArray list) => list.OfType<JsonObject>().SelectMany(map => map)
        .Select(entry => (entry.Key, entry.Value as JsonObject ?? []))
        .Concat(list.OfType<JsonValue>().Select(name => (CardDraft.Text(name), new JsonObject())));

    private static string Words(CardDraft card, string name) => RuleWords.Of(name) is var words ? card.Say(words.English, words.Japanese) : "";

    private static string Bounds(JsonObject rule) => (CardDraft.Text(rule["low"]), CardDraft.Text(rule["high"])) switch
    {
        ("", "") => "",
        (var low, "") => $"≥ {low}",
        ("", var high) => $"≤ {high}",
        var (low, high) => $"{low} – {high}",
    };

    private static string Settings(JsonObject rule, string[] but) =>
        string.Join(", ", rule.Where(entry => !but.Contains(entry.Key)).Select(entry => CardMarkdown.Code($"{entry.Key}: {CardDraft.Text(entry.Value)}")));

    private static bool IsOn(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var on) && on;
}
