namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of different 9 characters in a row that occur more than once among the different 9-grams of the page.</summary>
[Measure("duplicate-9-gram-type-ratio", Origin = "Swallow v1: 0.11 or less, as its code computes it", Most = 1)]
public sealed record Duplicate9GramTypeRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedTypeShare(9);
}
