using System.Globalization;

namespace CorpusForge.Core.Sources;

/// <summary>Dates as sources write them: W3C date-time, from a year alone to fractions of a second (WARC 1.1 section 5.4), and 14 digits.</summary>
public static class W3cDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HHK", "yyyy-MM-dd", "yyyy-MM",
        "yyyy", "yyyy-MM-dd HH:mm:ssK", "yyyyMMddHHmmss",
    ];

    /// <summary>The time in UTC; null for what is no date.</summary>
    public static DateTime? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateTime.TryParseExact(
            CutFraction(text.Trim()),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;
    }

    /// <summary>The time of so many seconds since 1970, or milliseconds when it is too many for seconds; null for what is neither.</summary>
    public static DateTime? OfUnixTime(double number)
    {
        var milliseconds = Math.Abs(number) > 1e11 ? number : number * 1000;
        return Math.Abs(milliseconds) < 6e13 ? DateTime.UnixEpoch.AddMilliseconds(milliseconds) : null;
    }

    /// <summary>WARC 1.1 allows nine digits, a DateTime holds seven.</summary>
    private static string CutFraction(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var end = dot + 1;
        while (dot >= 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return dot >= 0 && end - dot > 8 ? string.Concat(text.AsSpan(0, dot + 8), text.AsSpan(end)) : text;
    }
}
