using System.Globalization;
using System.Text.Json;
using CorpusForge.Core.Extraction.Tree;
using CorpusForge.Japanese.Dates;

namespace CorpusForge.Core.Extraction;

/// <summary>
/// Finds the day a page says it was published: meta elements, JSON-LD, time elements, a short line that says so, the URL, then any date in the
/// first and last short lines of the page, in this order of trust.
/// </summary>
internal static class PublicationDate
{
    private const int ShortLine = 80;
    private const int LinesSearched = 40;

    /// <summary>The date, UTC; null when the page states none.</summary>
    public static DateTime? Find(HeadFacts head, BlockReader page, string url) =>
        Parse(head.MetaDate) ?? OfLinkedData(head.LinkedData) ?? OfTimes(page.Times) ?? OfLines(page, labelled: true) ?? OfUrl(url)
        ?? OfLines(page, labelled: false);

    // Reads an ISO, Japanese or English date. The day is the one the page states: 2025-04-03T08:00+09:00 is the 3rd, though it is still the
    // 2nd in UTC. The runtime completes what lacks a year with today's: that is no date of the page.
    private static DateTime? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (JapaneseDates.First(value) is { } day)
        {
            return Midnight(day);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && value.Contains(time.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? Midnight(DateOnly.FromDateTime(time.DateTime))
            : null;
    }

    // The web began in 1990; what is earlier is the date of something else.
    private static DateTime? Midnight(DateOnly day) =>
        day.Year is >= 1990 and <= 2100 ? day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null;

    private static DateTime? OfLinkedData(IReadOnlyList<string> scripts)
    {
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
                if (Published(json.RootElement) is { } date)
                {
                    return date;
                }
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // Broken structured data states no date; the page may still do so elsewhere. Half a surrogate pair is found only on reading
                // the string, and is no JsonException.
            }
        }

        return null;
    }

    private static DateTime? Published(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("datePublished", out var value) && value.ValueKind == JsonValueKind.String
            && Parse(value.GetString()) is { } date => date,
        JsonValueKind.Object => element.EnumerateObject().Select(member => Published(member.Value)).FirstOrDefault(date => date is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(Published).FirstOrDefault(date => date is not null),
        _ => null,
    };

    // The first time element is the article's own; one that is marked as published wins over it.
    private static DateTime? OfTimes(List<PageElement> times)
    {
        var marked = times.FirstOrDefault(time => time.HasAttribute("pubdate")
            || time.Attribute("itemprop").Span.Equals("datePublished", StringComparison.OrdinalIgnoreCase)
            || time.Attribute("class").Span.Contains("publish", StringComparison.OrdinalIgnoreCase));
        return (marked ?? times.FirstOrDefault()) is { } chosen ? Parse(chosen.Attribute("datetime").ToString()) : null;
    }

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

    private static DateTime? OfLines(BlockReader page, bool labelled)
    {
        for (var at = 0; at < page.Blocks.Count; at++)
        {
            if (at == LinesSearched && page.Blocks.Count > 2 * LinesSearched)
            {
                at = page.Blocks.Count - LinesSearched;
            }

            var block = page.Blocks[at];
            var line = page.Text.Written.Slice(block.Start, block.Length);
            if (line.Length > ShortLine || (labelled && !IsLabelled(line)))
            {
                continue;
            }

            if (!line.Contains("©", StringComparison.Ordinal) && JapaneseDates.First(line) is { } day && Midnight(day) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        foreach (var label in (ReadOnlySpan<string>)["公開", "投稿", "掲載", "作成日", "初出", "Posted", "Published", "日付"])
        {
            if (line.Contains(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
