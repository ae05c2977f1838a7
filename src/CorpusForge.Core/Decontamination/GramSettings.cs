namespace CorpusForge.Core.Decontamination;

/// <summary>What counts as a match.</summary>
/// <param name="Unit">What n-grams are made of.</param>
/// <param name="Length">How many of them.</param>
/// <param name="Least">Fewest characters that tell an item, after normalization.</param>
/// <param name="Overlap">Share of an item's characters that must be on the page, 0 to 1.</param>
/// <param name="Run">Characters in a row that count by themselves.</param>
/// <param name="Shared">Most items that an n-gram may be in.</param>
public sealed record GramSettings(GramUnit Unit, int Length, int Least, double Overlap, int Run, int Shared);
