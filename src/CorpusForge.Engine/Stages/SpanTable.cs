using CorpusForge.Core.Dedup;
using CorpusForge.Core.Documents;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The table of a pass that finds stretches of texts: row, start and length in UTF-16 units, in this order.</summary>
internal static class SpanTable
{
    /// <summary>Writes a part's table.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="path">The part's file.</param>
    /// <param name="spans">The stretches in order.</param>
    /// <param name="first">Ordinal of the part's first row.</param>
    public static async Task WriteAsync(LakeFolder lake, string path, IEnumerable<PlacedSpan> spans, long first)
    {
        var (row, start, length) = (new ValueColumn<int>("row"), new ValueColumn<int>("start"), new ValueColumn<int>("length"));
        await using var table = await PartWriter.OpenAsync(lake, path, [row, start, length]).ConfigureAwait(false);
        foreach (var span in spans)
        {
            row.Add((int)(span.Ordinal - first));
            start.Add(span.Start);
            length.Add(span.Length);
            await table.EndRowAsync().ConfigureAwait(false);
        }

        await table.CommitAsync().ConfigureAwait(false);
    }

    /// <summary>The stretches of each row that has any.</summary>
    public static async Task<ILookup<int, TextSpan>> ReadAsync(string path)
    {
        var found = new List<(int Row, TextSpan Span)>();
        await using var table = await TableReader.OpenPartAsync(path).ConfigureAwait(false);
        for (var group = 0; group < table.Groups; group++)
        {
            var rows = await table.ValuesAsync<int>(group, "row").ConfigureAwait(false);
            var starts = await table.ValuesAsync<int>(group, "start").ConfigureAwait(false);
            var lengths = await table.ValuesAsync<int>(group, "length").ConfigureAwait(false);
            for (var at = 0; at < rows.Length; at++)
            {
                found.Add((rows[at], new TextSpan(starts[at], lengths[at])));
            }
        }

        return found.ToLookup(span => span.Row, span => span.Span);
    }
}
