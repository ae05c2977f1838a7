namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// One claim of the README, measured on real pages and printed with what was asked. Its name on the command line is its class without
/// <c>Figure</c>, in kebab-case. Data that is absent is said, never passed over.
/// </summary>
internal interface IFigure
{
    /// <summary>Measures and prints; the real pages are those of RealData.</summary>
    void Print(TextWriter output);
}
