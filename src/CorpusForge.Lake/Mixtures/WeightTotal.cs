namespace CorpusForge.Lake.Mixtures;

/// <summary>What came of one list of weights.</summary>
/// <param name="By">What tells its groups apart.</param>
/// <param name="Groups">Its groups in the recipe's order; last, as <c>rest</c>, the pages of none, where there are any.</param>
public sealed record WeightTotal(string By, IReadOnlyList<GroupTotal> Groups);
