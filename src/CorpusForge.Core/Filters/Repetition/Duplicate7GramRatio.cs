namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of places in the page whose 7 characters in a row stand elsewhere too, among all 7-grams.</summary>
[Measure("duplicate-7-gram-ratio", Origin = "Swallow v1: 0.13 or less, as its README defines it", Most = 1)]
public sealed record Duplicate7GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedShare(7);
}
