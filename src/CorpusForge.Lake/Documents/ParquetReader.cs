using System.Globalization;
using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Documents;

/// <summary>
/// Reads pages from Parquet: a column <c>text</c> or <c>html</c>, and where present <c>url</c>, <c>title</c>, <c>charset</c>,
/// <c>doc_id</c>, <c>fetched_at</c>, <c>published_at</c>, <c>modified_at</c> (timestamps, days, W3C texts, or seconds since 1970). A row group that cannot be read is quarantined; the next ones are read.
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
        try
        {
            table = TableReader.OpenAsync(input.Files[0]).GetAwaiter().GetResult();
        }
        catch (InvalidDataException)
        {
            // Told below: an iterator cannot yield from here.
        }

        if (table is null)
        {
            yield return Fault(input, 0, input.Length, "parquet-corrupt", "The file is no sound Parquet file.");
            yield break;
        }

        try
        {
            if (BodyColumn(table, settings.Fields) is not { } body)
            {
                yield return Fault(
                    input, 0, input.Length, "parquet-no-text",
                    $"The file has neither a column {settings.Fields.Text} nor html of texts; it has {string.Join(", ", table.ColumnNames)}.");
                yield break;
            }

            long row = 0;
            for (var group = 0; group < table.Groups; group++)
            {
                foreach (var item in ReadGroup(input, table, group, row, body, settings))
                {
                    yield return item;
                }

                row += table.Rows(group);
            }
        }
        finally
        {
            table.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static string? BodyColumn(TableReader table, PageFields fields) => new[] { fields.TextAlone ? fields.Text : "html", fields.Text, "html" }.FirstOrDefault(table.HasText);

    private static IReadOnlyList<SourceItem> ReadGroup(
        Input input, TableReader table, int group, long firstRow, string bodyColumn, SourceSettings settings)
    {
        try
        {
            var html = bodyColumn == "html" && settings.Fields.Text != "html";
            var body = Texts(table, group, bodyColumn)!;
            var (url, title) = (Texts(table, group, settings.Fields.Url), Texts(table, group, "title"));
            var (charset, docId) = (Texts(table, group, "charset"), Texts(table, group, "doc_id"));
            var fetched = Times(table, group, "fetched_at");
            var (published, modified) = (Times(table, group, "published_at"), Times(table, group, "modified_at"));
            return [.. Enumerable.Range(0, body.Length).Select<int, SourceItem>(at =>
            {
                var address = url?[at] is { Length: > 0 } stated
                    ? stated
                    : string.Create(CultureInfo.InvariantCulture, $"file:///{FileUrl.Escape(input.Name)}#R{firstRow + at + 1}");
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
                    Position = firstRow + at,
                    DocId = docId?[at] is { } id && IsDocId(id) ? id : null,
                    Url = address,
                    FetchedAt = fetched?[at],
                    ContentType = html ? "text/html; charset=utf-8" : null,
                    Body = html ? Encoding.UTF8.GetBytes(content) : default,
                    Extracted = html ? null : new ExtractedText(content, title?[at] ?? "", charset?[at] ?? "", published?[at], null, modified?[at]),
                });
            })];
        }
        catch (InvalidDataException error)
        {
            return [Fault(input, firstRow, null, "parquet-corrupt", $"Row group {group} cannot be read ({(error.InnerException ?? error).GetType().Name}).")];
        }
    }

    // The id of a mixture of ours: a page read again keeps its own, and with it its place in samples.
    private static bool IsDocId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    private static string?[]? Texts(TableReader table, int group, string name) =>
        table.HasText(name) ? table.StringsAsync(group, name).GetAwaiter().GetResult() : null;

    // Whatever a program took for a time; a column of another type costs the times and not the pages.
    private static DateTime?[]? Times(TableReader table, int group, string name)
    {
        var type = table.TypeOf(name);
        return type == typeof(DateTime) ? Values<DateTime>(DocumentReader.Utc)
            : type == typeof(DateOnly) ? Values<DateOnly>(day => day?.ToDateTime(default, DateTimeKind.Utc))
            : type == typeof(long) ? Values<long>(time => time is { } number ? W3cDate.OfUnixTime(number) : null)
            : type == typeof(int) ? Values<int>(time => time is { } number ? W3cDate.OfUnixTime(number) : null)
            : type == typeof(double) ? Values<double>(time => time is { } number ? W3cDate.OfUnixTime(number) : null)
            : Texts(table, group, name)?.Select(text => text is null ? null : W3cDate.Parse(text)).ToArray();

        DateTime?[] Values<T>(Func<T?, DateTime?> time)
            where T : struct => [.. table.OptionalAsync<T>(group, name).GetAwaiter().GetResult().Select(time)];
    }

    private static SourceItem.Quarantined Fault(Input input, long offset, long? length, string reason, string message, string? url = null) =>
        new(new QuarantineRow(input.Name, offset, length, url, "read", reason, message));
}
