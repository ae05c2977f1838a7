namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Number of { and } of the page.</summary>
[Measure("curly-brackets", Origin = "C4: none")]
public sealed record CurlyBrackets : IMeasure
{
    public double Of(PageView page) => page.Counts.CurlyBrackets;
}
