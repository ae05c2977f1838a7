namespace CorpusForge.Core.Filters;

/// <summary>The division that most measures end with.</summary>
internal static class Ratio
{
    /// <summary>The quotient; 0 where there is nothing to divide by, so that an empty page has a finite value.</summary>
    public static double Of(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
