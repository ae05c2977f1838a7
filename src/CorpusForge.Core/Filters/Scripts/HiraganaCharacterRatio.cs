namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of the block of hiragana (U+3040 to U+309F) among all characters of the page.</summary>
[Measure("hiragana-character-ratio", Origin = "Uzushio: 0.03 rising to 0.15 or more; 03a 0.1, then 0.15", Most = 1)]
public sealed record HiraganaCharacterRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.HiraganaBlock, page.Counts.Characters);
}
