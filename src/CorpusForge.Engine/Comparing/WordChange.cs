namespace CorpusForge.Engine.Comparing;

/// <summary>A word in two sets of pages.</summary>
/// <param name="Word">Its dictionary form.</param>
/// <param name="Before">How often the first set has it.</param>
/// <param name="After">How often the second has it.</param>
/// <param name="PagesBefore">Pages of the first with it.</param>
/// <param name="PagesAfter">Pages of the second with it.</param>
/// <param name="LogOdds">Difference of its smoothed log-odds, the second less the first.</param>
/// <param name="Z">The same in standard errors.</param>
public sealed record WordChange(string Word, long Before, long After, long PagesBefore, long PagesAfter, double LogOdds, double Z);
