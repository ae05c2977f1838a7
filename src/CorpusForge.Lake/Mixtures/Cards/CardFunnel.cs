namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>Where every page went.</summary>
internal static class CardFunnel
{
    public static string Of(CardDraft card)
    {
        var (manifest, funnel) = (card.Manifest, card.Manifest.Funnel);
        var (removed, duplicates, quarantined) = (funnel.Removed.Values.Sum(), funnel.Duplicates.Values.Sum(), funnel.Quarantined.Values.Sum());
        return card.Section(
            "Funnel", "ページの行き先",
            card.Say(
                $"{CardDraft.Number(funnel.PagesIn)} pages in = {CardDraft.Number(funnel.Kept)} kept + {CardDraft.Number(removed)} removed + {CardDraft.Number(duplicates)} duplicates + {CardDraft.Number(quarantined)} quarantined. A page is counted at the first step that took it.",
                $"入力 {CardDraft.Number(funnel.PagesIn)} ページ = 採用 {CardDraft.Number(funnel.Kept)} + 除外 {CardDraft.Number(removed)} + 重複 {CardDraft.Number(duplicates)} + 隔離 {CardDraft.Number(quarantined)}。各ページは、最初に該当した段階で一度だけ数えています。"),
            Steps(card),
            Counts(card, card.Say("Duplicates by level", "重複の内訳（水準別）"), funnel.Duplicates),
            Counts(card, card.Say("Quarantined by reason", "隔離の内訳（理由別）"), funnel.Quarantined),
            Counts(card, card.Say("Records of the inputs that are no pages", "ページではない入力レコード"), manifest.SkippedRecords),
            Texts(card));
    }

    private static string Steps(CardDraft card) => CardMarkdown.Table(
        [card.Say("step", "段階"), card.Say(">before", ">通過前"), card.Say(">taken out", ">除いた数"), card.Say(">after", ">通過後"), card.Say(">of all", ">全体比"), card.Say("remark", "備考")],
        card.Manifest.Funnel.Steps.Select(step => (IReadOnlyList<string>)
        [
            card.Manifest.Funnel.Duplicates.ContainsKey(step.Name) ? card.Say("duplicates: ", "重複：") + CardMarkdown.Code(step.Name) : CardMarkdown.Code(step.Name),
            CardDraft.Number(step.Before), CardDraft.Number(step.Before - step.After), CardDraft.Number(step.After),
            CardDraft.Share(step.After, card.Manifest.Funnel.PagesIn), Remark(card, step.Remark),
        ]));

    private static string Remark(CardDraft card, string? remark) => remark switch
    {
        null => "",
        "changed nothing" => card.Say(remark, "変化なし"),
        "removed more than 90 %" => card.Say(remark, "90 % 超を除外"),
        _ => CardMarkdown.Plain(remark),
    };

    private static string Counts(CardDraft card, string what, SortedDictionary<string, long> counts) => counts.Count == 0 ? "" :
        what + card.Say(": ", "：") + string.Join(card.Say(", ", "、"), counts.Select(count => $"{CardMarkdown.Code(count.Key)} {CardDraft.Number(count.Value)}"))
        + card.Say(".", "");

    private static string Texts(CardDraft card) => card.Manifest.Texts is not { Count: > 0 } texts ? "" :
        card.Say("Passes over the texts of all pages, those that were not kept among them:", "全ページの本文に対する処理（不採用のページを含みます）：") + "\n\n"
        + CardMarkdown.Table(
            [card.Say("pass", "処理"), card.Say(">pages", ">ページ"), card.Say(">found", ">該当箇所"), card.Say(">characters", ">文字"), card.Say("what became of it", "扱い")],
            texts.Select(text => (IReadOnlyList<string>)
            [
                CardMarkdown.Code(text.Key), CardDraft.Number(text.Value.Pages), CardDraft.Number(text.Value.Units), CardDraft.Number(text.Value.Characters),
                text.Value.Removed ? card.Say("taken out", "削除") : card.Say("counted only", "集計のみ"),
            ]));
}
