namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of places in the page whose 10 characters in a row stand elsewhere too, among all 10-grams.</summary>
[Measure("duplicate-10-gram-ratio", Origin = "Swallow v1: 0.1 or less, as its README defines it", Most = 1)]
public sealed record Duplicate10GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedShare(10);
}
