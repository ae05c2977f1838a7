using System.Globalization;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Documents;

/// <summary>
/// Reads pages from Parquet: a column <c>text</c> or <c>html</c>, and where present <c>url</c>, <c>title</c>, <c>charset</c>,
/// <c>fetched_at</c>, <c>published_at</c> (timestamps or ISO texts). A row group that cannot be read is quarantined; the next ones are read.
/// </summary>
public sealed class ParquetReader : ISourceReader
{
    /// <summary>One range for the file: its row groups are found from the end.</summary>
    public IReadOnlyList<ByteRange> Split(Input input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [new ByteRange(0, input.Length)];
    }

    /// <inheritdoc/>
    public IEnumerable<SourceItem> Read(Input input, ByteRange range, SourceSettings settings, SliceTrace trace)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(trace);
        (trace.First, trace.Next) = (0, input.Length);
        TableReader? table = null;
        string? fault = null;
        try
        {
            table = TableReader.OpenAsync(input.Files[0]).GetAwaiter().GetResult();
            fault = table.Has("text") || table.Has("html") ? null
                : $"The file has neither a column text nor html; it has {string.Join(", ", table.ColumnNames)}.";
        }
        catch (InvalidDataException error)
        {
            fault = error.Message;
        }

        if (table is null || fault is not null)
        {
            yield return Fault(input, 0, input.Length, table is null ? "parquet-corrupt" : "parquet-no-text", fault ?? "");
            yield break;
        }

        long row = 0;
        for (var group = 0; group < table.Groups; group++)
        {
            var rows = table.Rows(group);
            foreach (var item in ReadGroup(input, table, group, row, settings))
            {
                yield return item;
            }

            row += rows;
        }

        table.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static IReadOnlyList<SourceItem> ReadGroup(Input input, TableReader table, int group, long firstRow, SourceSettings settings)
    {
        try
        {
            var html = table.Has("html");
            var body = Strings(table, group, html ? "html" : "text")!;
            var (url, title) = (Strings(table, group, "url"), Strings(table, group, "title"));
            var charset = Strings(table, group, "charset");
            var (fetched, published) = (Times(table, group, "fetched_at"), Times(table, group, "published_at"));
            return [.. Enumerable.Range(0, body.Length).Select<int, SourceItem>(at =>
            {
                var address = url?[at] ?? string.Create(CultureInfo.InvariantCulture, $"file:///{input.Name}#R{firstRow + at + 1}");
                if (body[at] is not { } content)
                {
                    return Fault(input, firstRow + at, null, "parquet-null", "The row has no text.", address);
                }

                if (Encoding.UTF8.GetByteCount(content) > settings.PageLimit.Bytes)
                {
                    return Fault(input, firstRow + at, null, "page-too-large", $"The page is larger than {settings.PageLimit}.", address);
                }

                return new SourceItem.Page(new RawPage
                {
                    File = input.Name,
                    Offset = firstRow + at,
                    Url = address,
                    FetchedAt = fetched?[at],
                    ContentType = html ? "text/html; charset=utf-8" : null,
                    Body = html ? Encoding.UTF8.GetBytes(content) : default,
                    Extracted = html ? null : new ExtractedText(content, title?[at] ?? "", charset?[at] ?? "", published?[at], null),
                });
            })];
        }
        catch (Exception error) when (error is not (OutOfMemoryException or UnauthorizedAccessException))
        {
            return [Fault(input, firstRow, null, "parquet-corrupt", $"Row group {group} cannot be read ({error.GetType().Name}).")];
        }
    }

    private static string?[]? Strings(TableReader table, int group, string name) =>
        table.Has(name) ? table.StringsAsync(group, name).GetAwaiter().GetResult() : null;

    private static DateTime?[]? Times(TableReader table, int group, string name)
    {
        if (!table.Has(name))
        {
            return null;
        }

        if (table.Field(name).ClrType == typeof(DateTime))
        {
            return [.. table.OptionalAsync<DateTime>(group, name).GetAwaiter().GetResult().Select(DocumentReader.Utc)];
        }

        return [.. Strings(table, group, name)!.Select(text => DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) ? time : (DateTime?)null)];
    }

    private static SourceItem.Quarantined Fault(Input input, long offset, long? length, string reason, string message, string? url = null) =>
        new(new QuarantineRow(input.Name, offset, length, url, "read", reason, message));
}
