namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Traces of a wrong charset for each character of the page: U+FFFD, and the pairs that Japanese bytes read as another charset leave.</summary>
[Measure("mojibake-ratio", Origin = "the project: found by writing Japanese in one charset and reading it in another", Most = 1)]
public sealed record MojibakeRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Mojibake, page.Counts.Characters);
}
