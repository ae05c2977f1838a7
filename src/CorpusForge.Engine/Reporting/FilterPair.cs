namespace CorpusForge.Engine.Reporting;

/// <summary>Two rules and the pages that both refuse.</summary>
/// <param name="One">The earlier rule.</param>
/// <param name="Other">The later rule.</param>
/// <param name="Both">Pages that both refuse.</param>
/// <param name="Overlap">Those, of the pages that either refuses, 0 to 1.</param>
public sealed record FilterPair(string One, string Other, long Both, double Overlap);
