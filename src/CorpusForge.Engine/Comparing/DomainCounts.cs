namespace CorpusForge.Engine.Comparing;

/// <summary>Domains that both versions have, and those that one alone has.</summary>
public sealed record DomainCounts(long Both, long Gained, long Lost);
