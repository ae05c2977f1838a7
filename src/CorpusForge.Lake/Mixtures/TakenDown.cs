namespace CorpusForge.Lake.Mixtures;

/// <summary>What was taken out of an earlier version to make this one.</summary>
/// <param name="From">Id of that version.</param>
/// <param name="Orders">Keys of the orders that pages fell under, ordinally sorted.</param>
/// <param name="Pages">Pages taken out.</param>
public sealed record TakenDown(string From, IReadOnlyList<string> Orders, long Pages);
