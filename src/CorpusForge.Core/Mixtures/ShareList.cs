namespace CorpusForge.Core.Mixtures;

/// <summary>The shares that the groups of one list are to have.</summary>
/// <param name="By">What the list tells groups apart by, for errors.</param>
/// <param name="Names">Names of the groups.</param>
/// <param name="Shares">Their shares, which add up to 1.</param>
public sealed record ShareList(string By, IReadOnlyList<string> Names, IReadOnlyList<double> Shares);
