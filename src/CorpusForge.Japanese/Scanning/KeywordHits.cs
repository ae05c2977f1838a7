namespace CorpusForge.Japanese.Scanning;

/// <summary>What was found of one list of keywords.</summary>
/// <param name="Hits">Places where one of its words stands.</param>
/// <param name="Types">Different words among them.</param>
/// <param name="Characters">UTF-16 units of all hits.</param>
public readonly record struct KeywordHits(int Hits, int Types, int Characters);
