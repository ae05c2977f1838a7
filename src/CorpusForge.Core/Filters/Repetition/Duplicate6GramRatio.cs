namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of places in the page whose 6 characters in a row stand elsewhere too, among all 6-grams.</summary>
[Measure("duplicate-6-gram-ratio", Origin = "Swallow v1: 0.14 or less, as its README defines it", Most = 1)]
public sealed record Duplicate6GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedShare(6);
}
