namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of places in the page whose 5 characters in a row stand elsewhere too, among all 5-grams.</summary>
[Measure("duplicate-5-gram-ratio", Origin = "Swallow v1: 0.15 or less, as its README defines it", Most = 1)]
public sealed record Duplicate5GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedShare(5);
}
