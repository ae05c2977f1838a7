using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>The smallest and the largest number a key takes, both included; infinity means open.</summary>
internal sealed record Limits(double Least, double Most)
{
    /// <summary>No limit at all.</summary>
    public static Limits None { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The limits an attribute states.</summary>
    public static Limits Of(RangeAttribute? range) => range is null ? None : new Limits(
        Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));

    /// <summary>Whether a number lies within.</summary>
    public bool Hold(double value) => value >= Least && value <= Most;

    /// <summary><c> from 1 to 256</c>, <c> of at least 0</c>, or nothing.</summary>
    public string Describe(Func<double, string> show) => (double.IsFinite(Least), double.IsFinite(Most)) switch
    {
        (true, true) => $" from {show(Least)} to {show(Most)}",
        (true, false) => $" of at least {show(Least)}",
        (false, true) => $" of at most {show(Most)}",
        _ => "",
    };
}
