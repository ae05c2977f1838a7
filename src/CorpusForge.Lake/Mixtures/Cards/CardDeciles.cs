namespace CorpusForge.Lake.Mixtures.Cards;

/// <summary>How a number is distributed over the pages.</summary>
/// <param name="Name">What was measured, as a column of a recipe is called.</param>
/// <param name="Values">Least value, the nine deciles, and the largest value.</param>
public sealed record CardDeciles(string Name, IReadOnlyList<double> Values)
{
    /// <summary>The deciles of some values by the nearest rank; null for none.</summary>
    public static CardDeciles? Of(string name, IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null
            : new CardDeciles(name, [.. Enumerable.Range(0, 11).Select(tenth => sorted[Math.Clamp((int)Math.Ceiling(tenth * sorted.Length / 10.0) - 1, 0, sorted.Length - 1)])]);
    }
}
