using System.Globalization;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>Numbers as the page shows them.</summary>
internal static class Figures
{
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its sign; the minus is the typographic one, as wide as the plus.</summary>
    public static string Signed(long value) => value == 0 ? "±0" : value > 0 ? $"+{Count(value)}" : $"−{Count(-value)}";

    public static string Value(double? value) => value is not { } known ? ""
        : Math.Abs(known) >= 1000 ? known.ToString("N0", CultureInfo.InvariantCulture) : known.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Percent(long part, long whole) => whole == 0 ? "" : FormattableString.Invariant($"{100.0 * part / whole:0.0} %");

    public static string Change(long before, long after) => before == 0 ? "" : FormattableString.Invariant($"{100.0 * (after - before) / before:+0.0;−0.0;±0.0} %");

    /// <summary>A count for the axis of a chart: 1,500, 20k, 3M.</summary>
    public static string Short(double value) => Math.Abs(value) switch
    {
        >= 10_000_000 => FormattableString.Invariant($"{value / 1e6:0.#}M"),
        >= 10_000 => FormattableString.Invariant($"{value / 1e3:0.#}k"),
        >= 10 => value.ToString("#,0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
