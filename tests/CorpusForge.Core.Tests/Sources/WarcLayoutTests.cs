using System.Text;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>Layouts: WARC 1.1 annex D (gzip), IIPC's WARC-zstd.</summary>
public class WarcLayoutTests
{
    private static readonly string[] Urls = ["http://p.example/0", "http://p.example/1", "http://p.example/2"];

    private static WarcBuilder Sample() => new WarcBuilder().Info().Pages(3);

    public static TheoryData<string, byte[]> Layouts()
    {
        var dictionary = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("WARC-Type: response\r\nContent-Type: application/http", 50)));
        return new TheoryData<string, byte[]>
        {
            { "plain", Sample().Plain() },
            { "gzip per record", Sample().GzipPerRecord() },
            { "gzip one stream", Sample().GzipOneStream() },
            { "zstd per record", Sample().ZstdPerRecord() },
            { "zstd one stream", Sample().ZstdOneStream() },
            { "zstd with dictionary", [.. DictionaryFrame(dictionary), .. Sample().ZstdPerRecord(dictionary)] },
            { "zstd with packed dictionary", [.. DictionaryFrame(WarcBuilder.Zstd(dictionary)), .. Sample().ZstdPerRecord(dictionary)] },
        };
    }

    [Theory]
    [MemberData(nameof(Layouts), DisableDiscoveryEnumeration = true)]
    public void Every_layout_gives_the_same_pages(string layout, byte[] file)
    {
        var read = Reading.Of(file);

        Assert.True(read.Urls.SequenceEqual(Urls), layout);
        Assert.Equal(["record-type"], read.Skipped);
        Assert.Equal(Reading.Of(Sample().Plain()).Pages[2].Body.ToArray(), read.Pages[2].Body.ToArray());
        Assert.Equal(file.Length, read.Traces[^1].Next);
    }

    [Fact]
    public void Offsets_are_those_of_the_members_on_disk()
    {
        var members = Sample().GzipMembers();
        var read = Reading.Of(Sample().GzipPerRecord());

        Assert.Equal(members[0].Length, read.Pages[0].Offset);
        Assert.Equal(members[0].Length + members[1].Length, read.Pages[1].Offset);
    }

    [Fact]
    public void A_zstd_dictionary_is_needed_where_it_was_used()
    {
        var dictionary = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("WARC-Type: response\r\nContent-Type: application/http", 50)));

        Assert.Empty(Reading.Of(Sample().ZstdPerRecord(dictionary)).Pages);
    }

    [Fact]
    public void Zero_padding_and_empty_members_between_members_carry_nothing()
    {
        var members = Sample().GzipMembers();
        byte[] file = [.. members[0], .. new byte[700], .. members[1], .. WarcBuilder.Gzip([]), .. members[2], .. new byte[9], .. members[3], .. new byte[9]];

        var read = Reading.Of(file);

        Assert.Equal(Urls, read.Urls);
        Assert.Empty(read.Rows);
    }

    [Fact]
    public void Header_fields_of_a_gzip_member_are_passed_over()
    {
        var member = Sample().GzipMembers()[1];
        byte[] named = [.. member[..3], 0x1C, .. member[4..10], 3, 0, 1, 2, 3, .. "name\0comment\0"u8, .. member[10..]];

        Assert.Equal(["http://p.example/0"], Reading.Of(named).Urls);
    }

    [Theory]
    [InlineData("filedesc://a.arc 0.0.0.0 20080430204825 text/plain 76\n1 0 InternetArchive\n")]
    [InlineData("filedesc://a.arc 0.0.0.0 20080430204825 text/plain 76\nWARC/1.0\nWARC-Type: response\n")]
    [InlineData("!OpenWayback-CDXJ 1.0\ncom,example)/ 2016 {}\n")]
    [InlineData("\u0004\"M\u0018 lz4")]
    [InlineData("x")]
    public void A_foreign_format_is_one_row_for_the_whole_file(string content)
    {
        var plain = Encoding.Latin1.GetBytes(content);
        foreach (var file in new[] { plain, WarcBuilder.Gzip(plain), WarcBuilder.Zstd(plain) })
        {
            var row = Assert.Single(Reading.Of(file).Rows);
            Assert.Equal(("unsupported-format", 0L, (long?)file.Length), (row.Reason, row.Offset, row.Length));
        }
    }

    [Fact]
    public void An_empty_file_is_one_row_packed_or_not()
    {
        Assert.Equal("empty-file", Assert.Single(Reading.Of([]).Rows).Reason);
        Assert.Equal("empty-file", Assert.Single(Reading.Of(WarcBuilder.Gzip([])).Rows).Reason);
    }

    private static byte[] DictionaryFrame(byte[] dictionary) =>
        [0x5D, 0x2A, 0x4D, 0x18, .. BitConverter.GetBytes(dictionary.Length), .. dictionary];
}
