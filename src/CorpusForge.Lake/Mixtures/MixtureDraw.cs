namespace CorpusForge.Lake.Mixtures;

/// <summary>What weights and budget asked for and what came out, over the pages that rules, copies and sample left.</summary>
/// <param name="Unit">What amounts are counted in: <c>characters</c>, <c>tokens</c>, <c>bytes</c> or <c>pages</c>.</param>
/// <param name="Available">Amount of all pages, each once.</param>
/// <param name="Seen">Amount of the mixture, each page as often as it is to be seen.</param>
/// <param name="Weights">One entry a list of groups, in the order of the recipe.</param>
public sealed record MixtureDraw(string Unit, long Available, long Seen, IReadOnlyList<WeightTotal> Weights)
{
    /// <summary>The amount asked for; null where none was.</summary>
    public long? Budget { get; init; }
}
