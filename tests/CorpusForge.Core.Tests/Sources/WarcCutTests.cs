using System.IO.Compression;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>Archives that end too early, and faults in archives of one stream: what came before is kept.</summary>
public class WarcCutTests
{
    private const int Records = 12;

    private static WarcBuilder Sample() => new WarcBuilder().Pages(Records);

    [Fact]
    public void In_one_stream_the_span_begins_not_behind_the_fault_and_not_far_before_it()
    {
        var records = new WarcBuilder().Pages(200).Records.ToList();
        records[150] = [.. "WARC/1.1\r\nWARC-Tipe: response\r\n\r\n"u8, .. records[150]];
        var before = records.Take(150).Sum(record => record.Length);
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write([.. records.SelectMany(record => record)]);
        }

        var read = Reading.Of(stored.ToArray());

        Assert.Equal(150, read.Pages.Count);
        var row = Assert.Single(read.Rows);
        Assert.Equal("warc-header", row.Reason);
        Assert.InRange(row.Offset, before - 70_000, before + 200);
        Assert.Equal(stored.Length, row.Offset + row.Length);
        var starts = WarcBuilder.Ends(records).Prepend(0);
        Assert.All(read.Pages.Zip(starts), page => Assert.InRange(page.First.Offset, page.Second - 70_000, page.Second + 200));
    }

    [Fact]
    public void An_archive_cut_anywhere_keeps_what_came_before()
    {
        var members = Sample().GzipMembers();
        var file = Sample().GzipPerRecord();
        var ends = WarcBuilder.Ends(members);
        var random = new Random(5);
        for (var round = 0; round < 100; round++)
        {
            var cut = random.Next(members[0].Length + 1, file.Length - 1);
            var read = Reading.Of(file[..cut]);
            var whole = ends.Count(end => end <= cut);
            Assert.Equal(whole, read.Pages.Count);
            if (!ends.Contains(cut))
            {
                var row = Assert.Single(read.Rows);
                Assert.Equal("truncated", row.Reason);
                Assert.Equal(cut, row.Offset + row.Length);
            }
        }
    }

    /// <summary>At exactly 8 bytes less, nothing tells a cut from a damaged trailer.</summary>
    [Fact]
    public void An_archive_cut_in_the_last_trailer_or_header_is_truncated()
    {
        var members = Sample().GzipMembers();
        var file = Sample().GzipPerRecord();
        var lastHeader = file.Length - members[^1].Length;
        foreach (var cut in new[] { 1, 2, 7, 9, 10 }.Select(less => file.Length - less).Concat([lastHeader + 1, lastHeader + 5, lastHeader + 10]))
        {
            var read = Reading.Of(file[..cut]);

            Assert.Equal(Records - 1, read.Pages.Count);
            Assert.True(read.Rows is [{ Reason: "truncated" } row] && row.Offset == lastHeader, $"{cut - file.Length}: {read.Rows[0]}");
        }
    }

    [Fact]
    public void A_plain_archive_cut_in_a_record_keeps_what_came_before()
    {
        var file = Sample().Plain();

        var read = Reading.Of(file[..^30]);

        Assert.Equal(Records - 1, read.Pages.Count);
        Assert.Equal("truncated", Assert.Single(read.Rows).Reason);
        Assert.Equal(file.Length - 30, read.Rows[0].Offset + read.Rows[0].Length);
    }

    [Fact]
    public void A_missing_separator_at_the_end_of_the_file_is_forgiven()
    {
        Assert.Equal(Records, Reading.Of(Sample().Plain()[..^4]).Pages.Count);
        Assert.Equal(Records, Reading.Of(WarcBuilder.Gzip(Sample().Plain()[..^4])).Pages.Count);
    }

    [Fact]
    public void In_one_stream_what_follows_the_fault_is_one_span()
    {
        var file = new WarcBuilder().Pages(200).GzipOneStream();
        file[file.Length / 2] ^= 0x55;
        foreach (var damaged in new[] { file, file[..(file.Length / 3)] })
        {
            var read = Reading.Of(damaged);

            Assert.InRange(read.Pages.Count, 20, 120);
            Assert.Equal(read.Urls, Enumerable.Range(0, read.Pages.Count).Select(i => $"http://p.example/{i}"));
            var row = Assert.Single(read.Rows);
            Assert.Equal(damaged.Length, row.Offset + row.Length);
            Assert.InRange(row.Offset, 1, damaged.Length - 1);
        }
    }
}
