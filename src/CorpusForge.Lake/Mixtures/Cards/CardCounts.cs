namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>What is in a version, in numbers.</summary>
internal static class CardCounts
{
    private const int DomainsShown = 20;

    public static string Contents(CardDraft card)
    {
        var totals = card.Manifest.Totals;
        return card.Section(
            "Contents", "収録内容",
            CardMarkdown.Table(["", card.Say(">pages", ">ページ"), card.Say(">characters", ">文字"), card.Say(">bytes (UTF-8)", ">バイト（UTF-8）"), .. Tokens(card, card.Say(">tokens", ">トークン"))], Rows(card, totals)),
            Tokenizer(card),
            Splits(card),
            Named(card, card.Say("source", "出典"), totals.Sources),
            Domains(card, totals),
            totals.Years.Count == 0 ? "" : CardMarkdown.Folded(
                card.Say("By year of publication, or of the fetch where the page states none", "年別（公開年。記載がないページは取得年）"), Named(card, card.Say("year", "年"), totals.Years)),
            card.Say(
                "Columns of a row: `doc_id` (hash), `url`, `host`, `domain`, `source`, `title`, `text`, `charset`, `fetched_at`, `published_at`, `modified_at`, `cluster_size` (near copies that were found) and `repeat` (how often to see it). Other formats may hold fewer.",
                "各行の列：`doc_id`（ハッシュ値）、`url`、`host`、`domain`、`source`、`title`、`text`、`charset`、`fetched_at`、`published_at`、`modified_at`、`cluster_size`（近似重複の件数）、`repeat`（学習時に用いる回数）。形式によっては一部の列を含みません。"));
    }

    public static string Distributions(CardDraft card) => card.Section(
        "Distributions", "分布",
        card.Facts.Distributions.Count == 0 ? "" : CardMarkdown.Table(
            ["", .. Enumerable.Range(0, 11).Select(tenth => ">" + tenth switch { 0 => card.Say("least", "最小"), 10 => card.Say("most", "最大"), _ => $"{tenth}0 %" })],
            card.Facts.Distributions.Select(row => (IReadOnlyList<string>)[CardMarkdown.Code(row.Name), .. row.Values.Select(CardDraft.Number)])),
        card.Facts.Distributions.Count == 0 ? "" : card.Say("Over the kept pages, each once: 10 % of them are at or below the first value, and so on.", "採用ページを 1 件ずつ数えた分布です。10 % の列は、下位 10 % のページがこの値以下であることを表します。"));

    private static IEnumerable<IReadOnlyList<string>> Rows(CardDraft card, ManifestTotals totals)
    {
        yield return [card.Say("all pages", "全ページ"), .. Figures(totals.All), .. Tokens(card, CardDraft.Number(card.Facts.Tokens ?? 0))];
        if (totals.Seen is { } seen)
        {
            yield return [card.Say("with repeats (`repeat`)", "繰り返しを含む（`repeat`）"), .. Figures(seen), .. Tokens(card, "—")];
        }
    }

    private static IEnumerable<string> Tokens(CardDraft card, string cell) => card.Facts.Tokens is null ? [] : [cell];

    private static string Tokenizer(CardDraft card) => card.Facts is { Tokens: not null, Tokenizer: { } tokenizer }
        ? card.Say($"Tokens by {CardMarkdown.Code(tokenizer)}.", $"トークン数は {CardMarkdown.Code(tokenizer)} によります。")
        : "";

    private static string Splits(CardDraft card) => card.Facts.Splits.Count == 0 ? "" : CardMarkdown.Table(
        [card.Say("split", "分割"), card.Say("files", "ファイル"), card.Say(">pages", ">ページ")],
        card.Facts.Splits.Select(split => (IReadOnlyList<string>)
            [CardMarkdown.Code(split.Name), CardMarkdown.Code(split.Files), split.Pages is { } pages ? CardDraft.Number(pages) : "—"]));

    private static string Named(CardDraft card, string head, SortedDictionary<string, PageTotal> totals) => totals.Count == 0 ? "" : CardMarkdown.Table(
        [head, card.Say(">pages", ">ページ"), card.Say(">characters", ">文字"), card.Say(">bytes", ">バイト")],
        totals.Select(total => (IReadOnlyList<string>)[total.Key == "unknown" ? card.Say("unknown", "不明") : CardMarkdown.Code(total.Key), .. Figures(total.Value)]));

    private static string Domains(CardDraft card, ManifestTotals totals)
    {
        var shown = totals.Domains.Take(DomainsShown).ToList();
        return shown.Count == 0 ? "" : card.Say(
                $"Domains with the most characters ({shown.Count} of {CardDraft.Number(totals.DomainCount)}):",
                $"文字数の多いドメイン（{CardDraft.Number(totals.DomainCount)} 件中 {shown.Count} 件）：") + "\n\n" + CardMarkdown.Table(
            [card.Say("domain", "ドメイン"), card.Say(">pages", ">ページ"), card.Say(">characters", ">文字"), card.Say(">share of characters", ">文字数の割合")],
            shown.Select(domain => (IReadOnlyList<string>)
            [
                CardMarkdown.Plain(domain.Domain), CardDraft.Number(domain.Pages), CardDraft.Number(domain.Characters), CardDraft.Share(domain.Characters, totals.All.Characters),
            ]));
    }

    private static IEnumerable<string> Figures(PageTotal total) => [CardDraft.Number(total.Pages), CardDraft.Number(total.Characters), CardDraft.Number(total.Bytes)];
}
