namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of the most frequent 4 characters in a row among all 4-grams of the page.</summary>
[Measure("top-4-gram-ratio", Origin = "Swallow v1: 0.16 or less, Gopher's bound for words", Most = 1)]
public sealed record Top4GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.TopShare(4);
}
