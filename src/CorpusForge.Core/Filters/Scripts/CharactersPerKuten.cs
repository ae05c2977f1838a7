namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Characters of the page for each of its 。; 1,000,000 for a page that has none, 0 for an empty page.</summary>
[Measure("characters-per-kuten", Origin = "llm-jp v2: 250 or less, strict 80; HojiChar (DiscardRareKuten): 100 or less")]
public sealed record CharactersPerKuten : IMeasure
{
    private const double None = 1_000_000;

    public double Of(PageView page) =>
        page.Counts is { Maru: 0, Characters: > 0 } ? None : Ratio.Of(page.Counts.Characters, page.Counts.Maru);
}
