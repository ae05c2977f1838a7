namespace CorpusForge.Cli.Display;

/// <summary>Figures as people read them.</summary>
internal static class Units
{
    public static string Count(long value) => value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds < 60
        ? FormattableString.Invariant($"{time.TotalSeconds:F1} s")
        : time.TotalHours < 1 ? $"{(int)time.TotalMinutes}:{time.Seconds:d2} min" : $"{(int)time.TotalHours}:{time.Minutes:d2} h";

    public static string Bytes(long bytes) => bytes switch
    {
        < 10_000 => $"{bytes} B",
        < 10_000_000 => FormattableString.Invariant($"{bytes / 1e3:F0} kB"),
        < 10_000_000_000 => FormattableString.Invariant($"{bytes / 1e6:F1} MB"),
        _ => FormattableString.Invariant($"{bytes / 1e9:F1} GB"),
    };

    public static string Rate(double perSecond, string unit) => FormattableString.Invariant($"{perSecond:N0} {unit}/s");

    public static string MegabytesPerSecond(long bytes, TimeSpan time) =>
        FormattableString.Invariant($"{bytes / 1e6 / Math.Max(time.TotalSeconds, 1e-3):F1} MB/s");

    public static string Share(long part, long whole) => whole == 0 ? "" : FormattableString.Invariant($"{100.0 * part / whole:F1} %");

    /// <summary>A measured value or a bound.</summary>
    public static string Figure(double? value) =>
        value?.ToString(value >= 100 ? "N0" : "0.###", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>The change from one count to another, in percent.</summary>
    public static string Change(long from, long to) => from == to ? "none"
        : from == 0 ? "new"
        : Math.Round(100.0 * (to - from) / from, 1) is var percent && percent == 0 ? "below 0.1 %"
        : FormattableString.Invariant($"{percent:+0.0;-0.0} %");
}
