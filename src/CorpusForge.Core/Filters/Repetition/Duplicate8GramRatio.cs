namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of places in the page whose 8 characters in a row stand elsewhere too, among all 8-grams.</summary>
[Measure("duplicate-8-gram-ratio", Origin = "Swallow v1: 0.12 or less, as its README defines it", Most = 1)]
public sealed record Duplicate8GramRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.RepeatedShare(8);
}
