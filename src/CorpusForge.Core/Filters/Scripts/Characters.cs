namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Number of characters (Unicode scalar values) of the page, line feeds included.</summary>
[Measure("characters", Origin = "Swallow v1: 400 or more")]
public sealed record Characters : IMeasure
{
    public double Of(PageView page) => page.Counts.Characters;
}
