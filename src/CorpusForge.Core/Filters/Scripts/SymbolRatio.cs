namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of symbols (Unicode categories S) and emoji among the characters of the page.</summary>
[Measure("symbol-ratio", Origin = "twin by characters of Gopher: symbols for a word 0.1 or less", Most = 1)]
public sealed record SymbolRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.Symbols, page.Counts.Characters);
}
