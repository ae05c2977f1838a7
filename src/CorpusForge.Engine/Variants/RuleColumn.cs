using System.Globalization;
using CorpusForge.Core.Filters;

namespace CorpusForge.Engine.Variants;

/// <summary>One rule and its values on the pages looked at, by which its bounds are made stronger or weaker.</summary>
internal sealed class RuleColumn
{
    private const double MostRefused = 0.99;

    private readonly double[] sorted;

    public RuleColumn(KeepRule rule, double[] values)
    {
        (Rule, Values) = (rule, values);
        sorted = [.. values.Order()];
    }

    public KeepRule Rule { get; }

    /// <summary>Its value of each page.</summary>
    public double[] Values { get; }

    /// <summary>
    /// The bounds that refuse so many times the pages that the rule's own refuse; null for 0, its own for 1. A bound that refuses nothing stays, for how
    /// much more than nothing is strong cannot be told.
    /// </summary>
    public Bounds? At(double strength) => strength == 0 ? null
        : strength == 1 ? Rule.Bounds
        : new Bounds { Low = Low(strength), High = High(strength) };

    private double? Low(double strength)
    {
        if (Rule.Bounds.Low is not { } low)
        {
            return null;
        }

        var refused = sorted.Count(value => value < low);
        return refused == 0 ? low : Rounded(sorted[Place(refused, strength)]);
    }

    private double? High(double strength)
    {
        if (Rule.Bounds.High is not { } high)
        {
            return null;
        }

        var refused = sorted.Count(value => value > high);
        return refused == 0 ? high : Rounded(sorted[^(Place(refused, strength) + 1)]);
    }

    private int Place(int refused, double strength) => (int)Math.Min(refused * strength, (sorted.Length - 1) * MostRefused);

    // What people can read and write again.
    private static double Rounded(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
