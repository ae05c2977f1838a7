namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of the most frequent 2 characters in a row among all 2-grams of the page.</summary>
[Measure("top-2-gram-ratio", Origin = "Swallow v1: 0.2 or less, Gopher's bound for words", Most = 1)]
public sealed record Top2GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.TopShare(2);
}
