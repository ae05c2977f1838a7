namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of places in the page whose 9 characters in a row stand elsewhere too, among all 9-grams.</summary>
[Measure("duplicate-9-gram-ratio", Origin = "Swallow v1: 0.11 or less, as its README defines it", Most = 1)]
public sealed record Duplicate9GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedShare(9);
}
