using System.Globalization;

namespace CorpusForge.Core.Sources;

/// <summary>A size in bytes, written in recipes as a number or with KiB, MiB, GiB.</summary>
/// <param name="Bytes">The size in bytes.</param>
public readonly record struct ByteSize(long Bytes)
{
    private static readonly (string Suffix, long Factor)[] Units =
        [("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40)];

    /// <summary>A size of so many MiB.</summary>
    public static ByteSize FromMebibytes(long count) => new(count << 20);

    /// <summary>Reads <c>10 MiB</c>, <c>512KiB</c> or <c>1048576</c>; false for anything else.</summary>
    public static bool TryParse(string text, out ByteSize size)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.AsSpan().Trim();
        var factor = 1L;
        foreach (var (suffix, unit) in Units)
        {
            if (trimmed.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                factor = unit;
                trimmed = trimmed[..^suffix.Length].TrimEnd();
                break;
            }
        }

        var read = long.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= long.MaxValue / factor;
        size = read ? new ByteSize(count * factor) : default;
        return read;
    }

    /// <summary>The largest unit that divides the size exactly: <c>10 MiB</c>, <c>1500</c>.</summary>
    public override string ToString()
    {
        var bytes = Bytes;
        var (suffix, factor) = Units.LastOrDefault(unit => bytes != 0 && bytes % unit.Factor == 0, (Suffix: "", Factor: 1L));
        return string.Create(CultureInfo.InvariantCulture, $"{bytes / factor} {suffix}").TrimEnd();
    }
}
