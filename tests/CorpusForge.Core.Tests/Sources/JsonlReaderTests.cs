using System.Text;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

public class JsonlReaderTests
{
    private static Reading Read(string lines, long pageLimit = 1 << 20, long? rangeSize = null) => Read(Encoding.UTF8.GetBytes(lines), pageLimit, rangeSize);

    private static Reading Read(byte[] file, long pageLimit = 1 << 20, long? rangeSize = null) =>
        Reading.With(new JsonlReader { RangeSize = rangeSize }, file, SourceKind.Jsonl, pageLimit);

    private static string Sample(int lines) =>
        string.Concat(Enumerable.Range(0, lines).Select(i => $$"""{"url":"http://p.example/{{i}}","text":"本文 {{i * i * 7919 % 10007}} {{i}}"}""" + "\n"));

    [Fact]
    public void A_line_of_text_carries_all_its_facts()
    {
        var page = Assert.Single(Read("""
            {"url":"http://a.example/","text":"一\n二","title":"題","charset":"euc-jp","published_at":"2020-01-02","modified_at":"2020-02-03","fetched_at":"2021-03-04T05:06:07Z","other":[{"url":"x"}],"links":{"total":9,"external":8,"sponsored":7,"affiliate":6,"text_characters":5,"affiliate_hosts":["h.example"]}}
            """).Pages);

        Assert.Equal("http://a.example/", page.Url);
        Assert.Equal(new DateTime(2021, 3, 4, 5, 6, 7, DateTimeKind.Utc), page.FetchedAt);
        var text = page.Extracted!;
        Assert.Equal(("一\n二", "題", "euc-jp", new DateTime(2020, 1, 2)), (text.Text, text.Title, text.Charset, text.PublishedAt));
        Assert.Equal(new DateTime(2020, 2, 3), text.ModifiedAt);
        Assert.Equal((9, 8, 7, 6, 5), (text.Links!.Total, text.Links.External, text.Links.Sponsored, text.Links.Affiliate, text.Links.TextCharacters));
        Assert.Equal(["h.example"], text.Links.AffiliateHosts);
        Assert.True(page.Body.IsEmpty);
    }

    [Fact]
    public void A_line_of_html_is_a_page_in_utf_8()
    {
        var page = Assert.Single(Read("""{"url":"http://a.example/","html":"<p>\u672c\"文","text":null}""").Pages);

        Assert.Null(page.Extracted);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal("<p>本\"文", Encoding.UTF8.GetString(page.Body.Span));
    }

    [Theory]
    [InlineData("\"date\":\"2021-03-04\"", 2021)]
    [InlineData("\"timestamp\":1600000000", 2020)]
    [InlineData("\"timestamp\":1600000000000", 2020)]
    [InlineData("\"date\":\"yesterday\"", 1)]
    [InlineData("\"timestamp\":1e300", 1)]
    [InlineData("\"date\":\"2019\",\"fetched_at\":\"2022\"", 2022)]
    public void Fetch_times_have_several_names(string field, int year) =>
        Assert.Equal(year, (Read($$"""{"url":"u","text":"t",{{field}}}""").Pages[0].FetchedAt ?? default).Year);

    [Fact]
    public void A_page_without_url_is_named_by_file_and_line_in_every_range()
    {
        var first = """{"url":"u","text":"one"}""" + "\n\n";
        var rest = string.Concat(Enumerable.Repeat("""{"text":"two"}""" + "\n", 10));

        Assert.Equal(Enumerable.Range(3, 10).Select(i => $"file:///test-file#L{i}").Prepend("u"), Read(first + rest, rangeSize: 20).Urls);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"file:///test-file#L{i}"), Read(rest, rangeSize: 20).Urls);
        Assert.True(Read(rest, rangeSize: 20).Traces.Count > 1);
    }

    [Theory]
    [InlineData("""{"url":"u"}""", "jsonl-no-text")]
    [InlineData("""{"url":"u","text":null,"html":null}""", "jsonl-no-text")]
    [InlineData("""{"url":"u","text":"秘密" """, "jsonl-syntax")]
    [InlineData("""{"url":"u","text":"秘密"} x""", "jsonl-syntax")]
    [InlineData("""{"url":"u","text":["秘密"]}""", "jsonl-syntax")]
    [InlineData("""["秘密"]""", "jsonl-syntax")]
    [InlineData("秘密", "jsonl-syntax")]
    [InlineData("""{"url":"u","text":"秘密","links":{"total":"x"}}""", "jsonl-syntax")]
    [InlineData("""{"url":"u","text":"秘密\ud83d"}""", "jsonl-encoding")]
    public void A_bad_line_is_one_row_with_its_number_and_none_of_its_text(string line, string reason)
    {
        var good = """{"url":"g","text":"t"}""" + "\n";
        var read = Read(good + line + "\n" + good);

        Assert.Equal(["g", "g"], read.Urls);
        var row = Assert.Single(read.Rows);
        Assert.Equal((reason, good.Length, Encoding.UTF8.GetByteCount(line) + 1), (row.Reason, (int)row.Offset, (int)row.Length!));
        Assert.Contains("ine 2 ", row.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("秘", row.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_utf_8_is_a_row()
    {
        var line = Encoding.UTF8.GetBytes("""{"url":"u","text":"x"}""");
        line[^3] = 0xE3;

        Assert.Equal("jsonl-encoding", Assert.Single(Read(line).Rows).Reason);
    }

    [Fact]
    public void Byte_order_mark_carriage_returns_and_blank_lines_carry_nothing()
    {
        var read = Read("\uFEFF" + """{"url":"u","text":"t"}""" + "\r\n\r\n  \n" + """{"url":"v","text":"t"}""");

        Assert.Equal(["u", "v"], read.Urls);
        Assert.Empty(read.Rows);
    }

    [Theory]
    [InlineData(3000)]
    [InlineData(300_000)]
    public void Pages_and_lines_over_the_limit_are_rows(int length)
    {
        var line = $$"""{"url":"big","text":"{{new string('x', length)}}"}""" + "\n";
        foreach (var file in new[] { Encoding.UTF8.GetBytes(line + Sample(1)), WarcBuilder.Gzip(Encoding.UTF8.GetBytes(line + Sample(1))) })
        {
            var read = Read(file, pageLimit: 2048);

            Assert.Equal(["http://p.example/0"], read.Urls);
            Assert.Equal("page-too-large", Assert.Single(read.Rows).Reason);
        }
    }

    [Fact]
    public void Ranges_give_what_one_gives()
    {
        var file = Encoding.UTF8.GetBytes(Sample(60).Replace("\"text\":\"本文 49", "\"text\":本文", StringComparison.Ordinal));
        var whole = Read(file, rangeSize: file.Length);
        for (var size = 1; size < 400; size += 7)
        {
            var parts = Read(file, rangeSize: size);
            Assert.Equal(whole.Lines, parts.Lines);
            var next = 0L;
            foreach (var trace in parts.Traces)
            {
                Assert.True(trace.First < 0 || trace.First == next);
                Assert.True(trace.Next >= next);
                next = trace.Next;
            }

            Assert.Equal(file.Length, next);
        }
    }

    [Fact]
    public void Packed_files_are_read_and_what_was_read_before_a_cut_is_kept()
    {
        var sample = Encoding.UTF8.GetBytes(Sample(2000));
        var half = Encoding.UTF8.GetByteCount(Sample(1000)) + 5;
        foreach (var pack in new Func<byte[], byte[]>[] { WarcBuilder.Gzip, bytes => WarcBuilder.Zstd(bytes) })
        {
            byte[] file = [.. pack(sample[..half]), .. pack(sample[half..])];
            Assert.Equal(2000, Read(file).Pages.Count);

            var cut = Read(file[..(file.Length - 200)]);
            Assert.InRange(cut.Pages.Count, 1000, 1999);
            var row = Assert.Single(cut.Rows);
            Assert.Equal("truncated", row.Reason);
            Assert.Equal(file.Length - 200, row.Offset + row.Length);
        }
    }

    [Fact]
    public void Damage_in_a_packed_file_is_a_row()
    {
        var file = WarcBuilder.Zstd(Encoding.UTF8.GetBytes(Sample(2000)));
        file[^2] ^= 1;

        Assert.Equal("zstd-corrupt", Assert.Single(Read(file).Rows).Reason);
    }
}
