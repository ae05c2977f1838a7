using System.Text.Json.Nodes;

namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>What was done about personal data and about items of evaluation sets.</summary>
internal static class CardSafety
{
    private static readonly (string Key, string English, string Japanese)[] Kinds =
    [
        ("email", "e-mail addresses", "メールアドレス"), ("phone", "telephone numbers", "電話番号"), ("postal-address", "postal codes with an address", "郵便番号を伴う住所"),
        ("credit-card", "payment card numbers", "カード番号"), ("my-number", "individual numbers (My Number)", "マイナンバー"), ("bank-account", "bank accounts", "銀行口座"),
        ("ip-address", "public IP addresses", "グローバル IP アドレス"),
    ];

    public static string PersonalData(CardDraft card)
    {
        var mask = (card.Recipe["transforms"] as JsonArray ?? []).OfType<JsonObject>().Select(map => map["mask-personal-data"]).OfType<JsonObject>().FirstOrDefault();
        return card.Section(
            "Personal data", "個人情報",
            mask is null
                ? card.Say(
                    "The recipe has no step that masks personal data: what stands on the pages stands in the texts.",
                    "レシピには個人情報を伏せる処理がありません。ページに書かれていた情報は、本文にそのまま残っています。")
                : card.Say(
                    "`mask-personal-data` looked for these in titles and texts, by their form:",
                    "`mask-personal-data` が、題名と本文から次の情報を形式によって検出しました。"),
            mask is null ? "" : CardMarkdown.Table(
                [card.Say("kind", "種類"), card.Say("what became of it", "扱い"), card.Say(">pages removed", ">除外ページ")],
                Kinds.Select(kind => (IReadOnlyList<string>)
                [
                    card.Say(kind.English, kind.Japanese), Action(card, CardDraft.Text(mask[kind.Key])),
                    CardDraft.Number(card.Manifest.Funnel.Removed.GetValueOrDefault($"mask-personal-data.{kind.Key}")),
                ])),
            mask is null ? "" : card.Say(
                "Names are not looked for, and data in unusual forms is missed.", "氏名は検出の対象外です。また、特殊な書式の情報は検出できないことがあります。"),
            card.Say("Treat the texts as holding personal data.", "本文には個人情報が含まれ得るものとして取り扱ってください。"));
    }

    public static string Decontamination(CardDraft card)
    {
        if (card.Part("decontaminate") is not { } settings)
        {
            return card.Section("Evaluation sets", "評価データの除去", card.Say(
                "The recipe has no `decontaminate`: items of evaluation sets may stand in the texts. Check before you measure a model that was trained on them.",
                "レシピに `decontaminate` の指定はありません。本文に評価データの問題が含まれている可能性があるため、学習したモデルを評価する前にご確認ください。"));
        }

        var sets = (settings["sets"] as JsonArray ?? []).OfType<JsonObject>().Select(set => CardMarkdown.Code(CardDraft.Text(set["name"])));
        var rest = new JsonObject(settings.Where(entry => entry.Key != "sets").Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        return card.Section(
            "Evaluation sets", "評価データの除去",
            card.Say("Items of these sets were looked for: ", "次の評価データの問題を照合しました：") + string.Join(card.Say(", ", "、"), sets) + card.Say(".", ""),
            card.Say(
                $"Pages removed for holding one: {CardDraft.Number(card.Manifest.Funnel.Removed.GetValueOrDefault("contaminated"))}. Settings: {CardMarkdown.Code(CardDraft.Text(rest))}.",
                $"問題を含むため除外したページ：{CardDraft.Number(card.Manifest.Funnel.Removed.GetValueOrDefault("contaminated"))}。設定：{CardMarkdown.Code(CardDraft.Text(rest))}。"));
    }

    private static string Action(CardDraft card, string action) => action switch
    {
        "mask" => card.Say("masked", "伏せ字に置換"),
        "remove-page" => card.Say("page removed", "ページごと除外"),
        "off" => card.Say("counted, left as it is", "集計のみ（そのまま残存）"),
        "" => card.Say("not stated", "記載なし"),
        _ => CardMarkdown.Code(action),
    };
}
