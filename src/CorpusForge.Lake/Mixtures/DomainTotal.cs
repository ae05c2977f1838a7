namespace CorpusForge.Lake.Mixtures;

/// <summary>Pages and characters of one domain.</summary>
public sealed record DomainTotal(string Domain, long Pages, long Characters);
