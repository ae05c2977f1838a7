using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusForge.Japanese.Dates;

/// <summary>Reads the dates that Japanese pages write: 2025年4月3日, 令和7年4月3日, 令和元年, 2025/04/03, 2025-04-03, 2025.4.3.</summary>
public static partial class JapaneseDates
{
    // First year of each era minus one (Meiji from 1868, Taisho 1912, Showa 1926, Heisei 1989, Reiwa 2019).
    private static readonly Dictionary<string, int> Eras =
        new(StringComparer.Ordinal) { ["明治"] = 1867, ["大正"] = 1911, ["昭和"] = 1925, ["平成"] = 1988, ["令和"] = 2018 };

    /// <summary>The first date in a text of at most 1,000 characters; null when there is none or the day does not exist.</summary>
    public static DateOnly? First(ReadOnlySpan<char> text)
    {
        var bounded = text[..Math.Min(text.Length, 1000)];
        if (!bounded.ContainsAnyInRange('0', '9') && !bounded.ContainsAnyInRange('０', '９') && !bounded.Contains('元'))
        {
            return null;
        }

        var match = Pattern().Match(Narrow(bounded));
        return match.Success ? Read(match) : null;
    }

    private static DateOnly? Read(Match match)
    {
        var year = match.Groups["era"] is { Success: true } era
            ? YearOf(era.Value, match.Groups["n"].Value is "元" ? 1 : Number(match.Groups["n"]))
            : Number(match.Groups["y"]);
        var (month, day) = (Number(match.Groups["m"]), Number(match.Groups["d"]));
        return year is >= 1868 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    // An era has no year 0.
    private static int YearOf(string era, int number) => number > 0 ? Eras[era] + number : 0;

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // －．／ stand before the digits in both widths.
    private static string Narrow(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            target[at] = source[at] is >= '－' and <= '９' ? (char)(source[at] - '０' + '0') : source[at];
        }
    });

    [GeneratedRegex(
        @"(?<![0-9])(?:(?:(?<era>明治|大正|昭和|平成|令和)\s*(?<n>[0-9]{1,2}|元)|(?<y>[0-9]{4}))\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日"
        + @"|(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
