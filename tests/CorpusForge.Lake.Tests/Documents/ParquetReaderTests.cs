using System.Text;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Sources;
using Parquet.Schema;
using static CorpusForge.Lake.Tests.Documents.ForeignParquet;
using ParquetReader = CorpusForge.Lake.Documents.ParquetReader;

namespace CorpusForge.Lake.Tests.Documents;

public sealed class ParquetReaderTests : IDisposable
{
    private static readonly DateTime Day = new(2024, 5, 1, 2, 3, 4, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();

    private string File => folder["日本 1.parquet"];

    [Fact]
    public async Task Pages_of_text_come_with_their_facts()
    {
        await WriteAsync(
            File, 1, Texts("url", "http://a.example/", "http://b.example/"), Texts("text", "本文一。", "本文二。"), Texts("title", "題", null),
            Texts("charset", "euc-jp", null), Optional<DateTime>(new DateTimeDataField("fetched_at", DateTimeFormat.DateAndTimeMicros, true, isNullable: true), Day, null),
            Texts("published_at", "2015-01-01", null), Texts("modified_at", "2016-02-02", null), Texts("other", "x", "y"));

        var pages = Pages();

        Assert.Equal(["http://a.example/", "http://b.example/"], pages.Select(page => page.Url));
        Assert.Equal([new ExtractedText("本文一。", "題", "euc-jp", new DateTime(2015, 1, 1), null, new DateTime(2016, 2, 2)), new ExtractedText("本文二。", "", "", null, null)], pages.Select(page => page.Extracted));
        Assert.Equal([Day, null], pages.Select(page => page.FetchedAt));
        Assert.Equal([0L, 1L], pages.Select(page => page.Offset));
        Assert.All(pages, page => Assert.Equal("日本 1.parquet", page.File));
    }

    [Fact]
    public async Task Pages_of_html_come_as_bytes_to_extract()
    {
        await WriteAsync(File, 1, RequiredTexts("html", "<p>本文"), RequiredTexts("text", "passed over"));

        var page = Assert.Single(Pages());

        Assert.Equal("<p>本文", Encoding.UTF8.GetString(page.Body.Span));
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Null(page.Extracted);
    }

    [Fact]
    public async Task A_page_without_a_url_is_named_by_file_and_row_across_groups()
    {
        await WriteAsync(File, 2, Texts("text", "一", "二"), Texts("url", null, ""));

        Assert.Equal(
            [1, 2, 3, 4], Pages().Select(page => int.Parse(page.Url.Replace("file:///%E6%97%A5%E6%9C%AC%201.parquet#R", "", StringComparison.Ordinal), null)));
    }

    [Fact]
    public async Task A_file_without_a_url_column_is_read()
    {
        await WriteAsync(File, 1, RequiredTexts("text", "一", "二"));

        Assert.Equal(2, Pages().Select(page => page.Url).Distinct().Count());
    }

    [Fact]
    public async Task A_row_without_text_is_quarantined_and_the_others_are_read()
    {
        await WriteAsync(File, 1, Texts("text", "一", null, "三"), Texts("url", "http://a/", "http://b/", "http://c/"));

        Assert.Equal(["一", "三"], Pages().Select(page => page.Extracted!.Text));
        Assert.Equal(new QuarantineRow("日本 1.parquet", 1, null, "http://b/", "read", "parquet-null", "The row has no text."), Assert.Single(Rows()));
    }

    public static TheoryData<string> Times() => new("micros", "required-micros", "millis", "nanos", "impala", "date", "date-only", "iso", "iso-offset", "seconds");

    [Theory]
    [MemberData(nameof(Times))]
    public async Task Times_of_every_kind_are_read(string kind)
    {
        const string name = "fetched_at";
        var seconds = new DateTimeOffset(Day).ToUnixTimeSeconds();
        var (column, expected) = kind switch
        {
            "micros" => (Optional<DateTime>(new DateTimeDataField(name, DateTimeFormat.DateAndTimeMicros, true, isNullable: true), Day), Day),
            "required-micros" => (Required(new DateTimeDataField(name, DateTimeFormat.DateAndTimeMicros, true, isNullable: false), Day), Day),
            "millis" => (Optional<DateTime>(new DateTimeDataField(name, DateTimeFormat.Timestamp, true, DateTimeTimeUnit.Millis, true), Day), Day),
            "nanos" => (Optional<DateTime>(new DateTimeDataField(name, DateTimeFormat.Timestamp, true, DateTimeTimeUnit.Nanos, true), Day), Day),
            "impala" => (Optional<DateTime>(new DateTimeDataField(name, DateTimeFormat.Impala, isNullable: true), Day), Day),
            "date" => (Optional<DateTime>(new DateTimeDataField(name, DateTimeFormat.Date, isNullable: true), Day.Date), Day.Date),
            "date-only" => (Optional<DateOnly>(new DataField(name, typeof(DateOnly), isNullable: true), DateOnly.FromDateTime(Day)), Day.Date),
            "iso" => (Texts(name, "2024-05-01T02:03:04Z"), Day),
            "iso-offset" => (RequiredTexts(name, "2024-05-01T11:03:04+09:00"), Day),
            _ => (Optional<long>(new DataField(name, typeof(long), isNullable: true), seconds), Day),
        };
        await WriteAsync(File, 1, Texts("text", "一"), column);

        var page = Assert.Single(Pages());

        Assert.Equal(expected, page.FetchedAt);
        Assert.Equal(DateTimeKind.Utc, page.FetchedAt!.Value.Kind);
    }

    [Fact]
    public async Task A_time_that_cannot_be_understood_costs_the_time_and_not_the_page()
    {
        await WriteAsync(
            File, 1, Texts("text", "一"), Texts("published_at", "昨日"),
            Optional<bool>(new DataField("fetched_at", typeof(bool), isNullable: true), true));

        var page = Assert.Single(Pages());

        Assert.Null(page.FetchedAt);
        Assert.Null(page.Extracted!.PublishedAt);
    }

    [Fact]
    public async Task A_page_beyond_the_limit_is_quarantined()
    {
        await WriteAsync(File, 1, Texts("text", new string('あ', 342), new string('あ', 341)));

        Assert.Equal(341, Assert.Single(Pages(pageLimit: 1024)).Extracted!.Text.Length);
        Assert.Equal("page-too-large", Assert.Single(Rows(pageLimit: 1024)).Reason);
    }

    [Fact]
    public async Task A_file_without_a_column_of_text_is_quarantined_as_a_whole()
    {
        await WriteAsync(File, 1, Texts("content", "一"));

        var row = Assert.Single(Rows());

        Assert.Equal(("parquet-no-text", 0L), (row.Reason, row.Offset));
        Assert.Contains("content", row.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_of_text_that_holds_numbers_is_quarantined_as_a_whole()
    {
        await WriteAsync(File, 1, Optional<long>(new DataField("text", typeof(long), isNullable: true), 5));

        Assert.Equal("parquet-no-text", Assert.Single(Rows()).Reason);
        Assert.Empty(Pages());
    }

    [Fact]
    public async Task A_damaged_file_is_one_row_of_the_quarantine_without_a_path()
    {
        await WriteAsync(File, 1, Texts("text", "一"));
        Damage.Cut(File, new FileInfo(File).Length - 5);

        var row = Assert.Single(Rows());

        Assert.Equal(("parquet-corrupt", 0L, "日本 1.parquet"), (row.Reason, row.Offset, row.File));
        Assert.DoesNotContain(folder.Path, row.Message, StringComparison.Ordinal);
        Assert.Empty(Pages());
    }

    [Fact]
    public async Task A_damaged_row_group_costs_that_group_only()
    {
        var random = new Random(3);
        var texts = Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Range(0, 50).Select(_ => (char)('ぁ' + random.Next(80))))).ToArray();
        await WriteAsync(File, 3, RequiredTexts("text", texts));
        Damage.FlipByte(File, 10);

        Assert.Equal(400, Pages().Count);
        Assert.Equal(("parquet-corrupt", 0L), (Assert.Single(Rows()).Reason, Rows()[0].Offset));
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<RawPage> Pages(long pageLimit = 1 << 20) => [.. Read(pageLimit).OfType<SourceItem.Page>().Select(page => page.Value)];

    private IReadOnlyList<QuarantineRow> Rows(long pageLimit = 1 << 20) => [.. Read(pageLimit).OfType<SourceItem.Quarantined>().Select(item => item.Row)];

    private List<SourceItem> Read(long pageLimit)
    {
        var reader = new ParquetReader();
        var settings = new SourceSettings { Name = "p", Kind = SourceKind.Parquet, Path = File, PageLimit = new ByteSize(pageLimit) };
        var input = Assert.Single(InputFinder.Find(settings, folder.Path));
        return [.. reader.Split(input).SelectMany(range => reader.Read(input, range, settings, new SliceTrace()))];
    }
}
