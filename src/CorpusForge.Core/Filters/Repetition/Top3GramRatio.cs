namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of the most frequent 3 characters in a row among all 3-grams of the page.</summary>
[Measure("top-3-gram-ratio", Origin = "Swallow v1: 0.18 or less, Gopher's bound for words", Most = 1)]
public sealed record Top3GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.TopShare(3);
}
