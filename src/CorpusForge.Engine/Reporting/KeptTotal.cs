namespace CorpusForge.Engine.Reporting;

/// <summary>Sums over kept pages.</summary>
public sealed record KeptTotal(long Pages, long Characters, long Domains);
