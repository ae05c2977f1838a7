namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>What weights and budget asked for and what came out.</summary>
internal static class CardWeights
{
    public static string Of(CardDraft card)
    {
        if (card.Manifest.Draw is not { } draw)
        {
            return "";
        }

        var unit = Unit(card, draw.Unit);
        var budget = draw.Budget is { } asked
            ? card.Say(
                $"**Budget:** {CardDraft.Number(asked)} {unit} asked, {CardDraft.Number(draw.Seen)} came out of {CardDraft.Number(draw.Available)}.",
                $"**予算：** 指定 {CardDraft.Number(asked)} {unit}に対し、{CardDraft.Number(draw.Available)} {unit}のうち {CardDraft.Number(draw.Seen)} {unit}を収録しました。")
            : "";
        var rows = draw.Weights.SelectMany(list => list.Groups.Select(group => (IReadOnlyList<string>)
        [
            CardMarkdown.Code(list.By), CardMarkdown.Plain(group.Name), Asked(card, group), CardDraft.Share(group.Seen, draw.Seen),
            CardDraft.Number(group.Seen), CardDraft.Number(group.Pages), CardDraft.Number(group.PagesBefore),
        ])).ToList();
        var table = rows.Count == 0 ? "" : CardMarkdown.Table(
            [
                card.Say("weights by", "分け方"), card.Say("group", "グループ"), card.Say("asked", "指定"), card.Say("share that came out", "結果の割合"), unit,
                card.Say("pages", "ページ"), card.Say("of pages", "候補ページ"),
            ],
            rows);
        return string.Join("\n\n", new[] { table, budget }.Where(text => text.Length > 0));
    }

    private static string Asked(CardDraft card, GroupTotal group) => group.AskedShare is { } share
        ? CardDraft.Number(100 * share) + " %"
        : CardDraft.Number(group.AskedRepeat ?? 1) + card.Say(" times", " 回");

    private static string Unit(CardDraft card, string unit) => unit switch
    {
        "tokens" => card.Say(unit, "トークン"),
        "bytes" => card.Say(unit, "バイト"),
        "pages" => card.Say(unit, "ページ"),
        _ => card.Say(unit, "文字"),
    };
}
