using CorpusForge.Japanese.Dates;

namespace CorpusForge.Core.Extraction;

/// <summary>Finds dates in the first and last short lines of a page, by the label beside them: 公開日, 更新日, Posted.</summary>
internal static class DateLines
{
    private const int ShortLine = 80;
    private const int LinesSearched = 40;
    private const int LinesOfBlocks = 4;
    private const int NearLabel = 24;

    private static readonly string[] PublishedLabels =
    [
        "公開", "投稿", "掲載", "作成日", "初出", "発行日", "配信日", "登録日", "記事作成", "日付", "Posted", "Published", "posted", "published",
    ];

    private static readonly string[] ModifiedLabels =
        ["更新", "改訂", "改定", "改正", "修正日", "見直し", "Updated", "updated", "Modified", "modified", "Last update", "last update", "Last Update"];

    /// <summary>The day, midnight UTC; null when no line states one. Without a label any line with a date will do.</summary>
    public static DateTime? Find(BlockReader page, DateLabel label)
    {
        for (var at = 0; at < page.Blocks.Count; at++)
        {
            if (at == LinesSearched && page.Blocks.Count > 2 * LinesSearched)
            {
                at = page.Blocks.Count - LinesSearched;
            }

            var block = page.Blocks[at];
            if (block.Length > LinesOfBlocks * ShortLine)
            {
                continue;
            }

            var lines = page.Text.Written.Slice(block.Start, block.Length);
            foreach (var part in lines.Split('\n'))
            {
                var line = lines[part];
                if (line.Length <= ShortLine && !line.Contains('©') && OfLine(line, label) is { } day && PageDates.Midnight(day) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private static DateOnly? OfLine(ReadOnlySpan<char> line, DateLabel label) => label switch
    {
        DateLabel.Published => Beside(line, PublishedLabels, ModifiedLabels),
        DateLabel.Modified => Beside(line, ModifiedLabels, PublishedLabels),
        _ => JapaneseDates.First(line),
    };

    // The date behind the label, up to a label of the other kind; or the one before it: "公開日：2024年3月1日 更新日：2024年4月1日", "2024年4月1日 更新".
    private static DateOnly? Beside(ReadOnlySpan<char> line, string[] labels, string[] others)
    {
        var (start, length) = IndexOf(line, labels);
        if (start < 0)
        {
            return null;
        }

        var behind = line.Slice(start + length, Math.Min(NearLabel, line.Length - start - length));
        var before = line[Math.Max(0, start - NearLabel)..start];
        var (other, _) = IndexOf(behind, others);
        if (JapaneseDates.First(other < 0 ? behind : behind[..other], shortEras: true) is { } day)
        {
            return day;
        }

        return IndexOf(before, others).Start < 0 ? JapaneseDates.First(before, shortEras: true) : null;
    }

    private static (int Start, int Length) IndexOf(ReadOnlySpan<char> line, string[] labels)
    {
        var (start, length) = (-1, 0);
        foreach (var label in labels)
        {
            var found = line.IndexOf(label, StringComparison.Ordinal);
            if (found >= 0 && (start < 0 || found < start))
            {
                (start, length) = (found, label.Length);
            }
        }

        return (start, length);
    }
}
