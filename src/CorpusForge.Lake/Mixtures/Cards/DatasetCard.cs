namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>
/// The dataset card of a version: Markdown with the front matter that dataset hubs read. Equal manifests and facts give equal text; neither a clock nor
/// a path of the machine is in it, and nothing that stands on pages can act in it.
/// </summary>
public static class DatasetCard
{
    /// <summary>Name of the English card beside the data.</summary>
    public const string EnglishFile = "README.md";

    /// <summary>Name of the Japanese card beside the data.</summary>
    public const string JapaneseFile = "README.ja.md";

    /// <summary>The card in English.</summary>
    public static string English(Manifest manifest, CardFacts facts) => Write(manifest, facts, japanese: false);

    /// <summary>The card in Japanese, with the same sections and numbers.</summary>
    public static string Japanese(Manifest manifest, CardFacts facts) => Write(manifest, facts, japanese: true);

    private static string Write(Manifest manifest, CardFacts facts, bool japanese)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(facts);
        var card = new CardDraft(manifest, facts, japanese);
        string[] parts =
        [
            CardHead.Of(card), "# " + card.Title, Summary(card), CardCounts.Contents(card), CardMaking.Of(card), CardFunnel.Of(card), CardCounts.Distributions(card),
            CardSafety.PersonalData(card), CardSafety.Decontamination(card), CardRights.Licences(card), CardRights.OptOut(card), CardUse.Limits(card),
            CardUse.Loading(card), CardUse.Again(card), CardUse.Citation(card),
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n";
    }

    private static string Summary(CardDraft card)
    {
        var (funnel, totals) = (card.Manifest.Funnel, card.Manifest.Totals);
        return card.Say(
            $"Japanese text for training language models: {CardDraft.Number(totals.All.Pages)} pages with {CardDraft.Number(totals.All.Characters)} characters from {CardDraft.Number(totals.DomainCount)} "
            + $"domains, selected from {CardDraft.Number(funnel.PagesIn)} pages by a recipe that accounts for each of them. Made with CorpusForge.\n\n[日本語]({JapaneseFile})",
            $"言語モデルの学習に用いる日本語テキストです。{CardDraft.Number(totals.DomainCount)} ドメインの {CardDraft.Number(totals.All.Pages)} ページ、{CardDraft.Number(totals.All.Characters)} 文字を収録しています。"
            + $"入力 {CardDraft.Number(funnel.PagesIn)} ページからレシピに従って選別し、全ページの行き先を記録しています。CorpusForge で作成しました。\n\n[English]({EnglishFile})");
    }
}
