namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of U+FFFD, which stands where bytes could not be decoded, among the characters of the page.</summary>
[Measure("replacement-ratio", Origin = "common to web corpora", Most = 1)]
public sealed record ReplacementRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.Replacements, page.Counts.Characters);
}
