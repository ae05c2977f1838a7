using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CorpusForge.Japanese.Dates;

/// <summary>
/// Reads the dates that Japanese pages write: 2025年4月3日, 令和7年4月3日, 令和元年, ㋿7年, 令和七年四月三日, 二〇二五年四月三日, 2025/04/03, 2025-04-03, 2025.4.3,
/// Apr 3, 2025, 3 April 2025, and where it is asked for R7.4.3.
/// </summary>
public static partial class JapaneseDates
{
    // First year of each era minus one (Meiji from 1868, Taisho 1912, Showa 1926, Heisei 1989, Reiwa 2019).
    private static readonly Dictionary<string, int> Eras = new(StringComparer.Ordinal)
    {
        ["明治"] = 1867, ["㍾"] = 1867, ["M"] = 1867, ["大正"] = 1911, ["㍽"] = 1911, ["T"] = 1911, ["昭和"] = 1925, ["㍼"] = 1925, ["S"] = 1925,
        ["平成"] = 1988, ["㍻"] = 1988, ["H"] = 1988, ["令和"] = 2018, ["㋿"] = 2018, ["R"] = 2018,
    };

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789０１２３４５６７８９年");

    private const string Kanji = "〇一二三四五六七八九十";

    /// <summary>
    /// The first date in a text of at most 1,000 characters whose day exists; null when there is none. R7.4.3 is also the version of a
    /// program: such are read only where <paramref name="shortEras"/> says that a date is to be expected.
    /// </summary>
    public static DateOnly? First(ReadOnlySpan<char> text, bool shortEras = false)
    {
        var bounded = text[..Math.Min(text.Length, 1000)];
        if (!bounded.ContainsAny(Figures))
        {
            return null;
        }

        var narrow = Narrow(bounded);
        for (var match = Pattern().Match(narrow); match.Success; match = match.NextMatch())
        {
            if ((shortEras || !match.Groups["short"].Success) && Read(match) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Read(Match match)
    {
        var year = match.Groups["era"] is { Success: true } era ? YearOf(era.Value, Number(match.Groups["n"])) : Number(match.Groups["y"]);
        var month = match.Groups["name"] is { Success: true } name
            ? 1 + Array.IndexOf(Months, name.Value[..3].ToLowerInvariant())
            : Number(match.Groups["m"]);
        var day = Number(match.Groups["d"]);
        return year is >= 1868 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    // An era has no year 0.
    private static int YearOf(string era, int number) => number > 0 ? Eras[era] + number : 0;

    // 12, 元, 十二, 一二, 二〇二五.
    private static int Number(Group group)
    {
        if (int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        foreach (var unit in group.ValueSpan)
        {
            var digit = Kanji.IndexOf(unit, StringComparison.Ordinal);
            number = unit == '元' ? 1 : digit == 10 ? 10 * Math.Max(1, number) : number % 10 == 0 && number >= 10 && number < 100 && group.ValueSpan.Contains('十')
                ? number + digit : (10 * number) + digit;
        }

        return number;
    }

    // －．／ stand before the digits in both widths.
    private static string Narrow(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            target[at] = source[at] is >= '－' and <= '９' ? (char)(source[at] - '０' + '0') : source[at];
        }
    });

    [GeneratedRegex(
        @"(?<![0-9])(?:(?:(?<era>明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])\s*(?<n>[0-9]{1,2}|元)|(?<y>[0-9]{4}))\s*年\s*(?<m>[0-9]{1,2})\s*月\s*(?<d>[0-9]{1,2})\s*日"
        + @"|(?<y>[0-9]{4})\s?(?<s>[-/.])\s?(?<m>[0-9]{1,2})\s?\k<s>\s?(?<d>[0-9]{1,2})(?![0-9])"
        + @"|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[ .-](?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[ .,-]{1,2}(?<y>[0-9]{4})(?![0-9]))"
        + @"|(?<![a-z])(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<y>[0-9]{4})(?![0-9])"
        + @"|(?<![a-z0-9])(?<short>(?<era>[MTSHR])\.?(?<n>[0-9]{1,2}|元)(?<s>[-/.年])(?<m>[0-9]{1,2})(?:\k<s>|月)(?<d>[0-9]{1,2})(?![0-9.]))"
        + @"|(?:(?<era>明治|大正|昭和|平成|令和)(?<n>[〇一二三四五六七八九十]{1,3}|元)|(?<y>[〇一二三四五六七八九]{4}))年(?<m>[〇一二三四五六七八九十]{1,2})月(?<d>[〇一二三四五六七八九十]{1,3})日",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
