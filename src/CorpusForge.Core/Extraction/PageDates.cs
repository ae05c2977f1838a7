using System.Globalization;
using CorpusForge.Core.Extraction.Tree;
using CorpusForge.Japanese.Dates;

namespace CorpusForge.Core.Extraction;

/// <summary>
/// Finds the days a page says it was published and changed: meta elements, JSON-LD, time elements, a short line that says so, for the publication
/// also the URL and any date in the first and last short lines, in this order of trust.
/// </summary>
internal static class PageDates
{
    /// <summary>The days, midnight UTC; null what the page does not state. A change before the publication is none.</summary>
    public static (DateTime? Published, DateTime? Modified) Find(HeadFacts head, BlockReader page, string url)
    {
        var linked = LinkedDates.Of(head.LinkedData);
        var published = Parse(head.PublishedMeta) ?? Parse(linked.Published) ?? OfTimes(page.Times, modified: false)
            ?? DateLines.Find(page, DateLabel.Published) ?? OfUrl(url) ?? DateLines.Find(page, DateLabel.None);
        var modified = Parse(head.ModifiedMeta) ?? Parse(linked.Modified) ?? OfTimes(page.Times, modified: true) ?? DateLines.Find(page, DateLabel.Modified);
        return (published, modified < published ? null : modified);
    }

    /// <summary>
    /// Reads an ISO, RFC 2822, Japanese or English date. The day is the one the page states: 2025-04-03T08:00+09:00 is the 3rd, though it is still
    /// the 2nd in UTC. The runtime completes what lacks a year with today's: that is no date of the page.
    /// </summary>
    public static DateTime? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (JapaneseDates.First(value, shortEras: true) is { } day)
        {
            return Midnight(day);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && value.Contains(time.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? Midnight(DateOnly.FromDateTime(time.DateTime))
            : null;
    }

    /// <summary>The web began in 1990; what is earlier is the date of something else.</summary>
    public static DateTime? Midnight(DateOnly day) =>
        day.Year is >= 1990 and <= 2100 ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null;

    // The first time element is the article's own; one that is marked as published wins over it. A change is believed only where it is marked.
    private static DateTime? OfTimes(List<PageElement> times, bool modified)
    {
        var chosen = modified
            ? times.FirstOrDefault(time => IsMarked(time, "dateModified", "modif") || IsMarked(time, "dateModified", "updat"))
            : times.FirstOrDefault(time => time.HasAttribute("pubdate") || IsMarked(time, "datePublished", "publish")) ?? times.FirstOrDefault();
        return chosen is null ? null : Parse(chosen.Attribute("datetime").ToString());
    }

    private static bool IsMarked(PageElement time, string property, string word) =>
        time.Attribute("itemprop").Span.Contains(property, StringComparison.OrdinalIgnoreCase)
        || time.Attribute("class").Span.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static DateTime? OfUrl(string url)
    {
        var path = url.AsSpan(Math.Max(0, url.IndexOf("//", StringComparison.Ordinal)));
        for (var at = path.IndexOf('/'); at >= 0 && at + 11 <= path.Length; at++)
        {
            if (path[at] == '/' && path[at + 5] is '/' or '-' && path[at + 8] == path[at + 5] && (path.Length == at + 11 || !char.IsAsciiDigit(path[at + 11]))
                && DateOnly.TryParseExact(
                    $"{path.Slice(at + 1, 4)}-{path.Slice(at + 6, 2)}-{path.Slice(at + 9, 2)}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year is >= 1995 and <= 2100)
            {
                return Midnight(day);
            }
        }

        return null;
    }
}
