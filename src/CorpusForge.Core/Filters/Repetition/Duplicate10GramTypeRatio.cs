namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of different 10 characters in a row that occur more than once among the different 10-grams of the page.</summary>
[Measure("duplicate-10-gram-type-ratio", Origin = "Swallow v1: 0.1 or less, as its code computes it", Most = 1)]
public sealed record Duplicate10GramTypeRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedTypeShare(10);
}
