using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

// ISO 28500:2017 (WARC 1.1), sections 4 to 6, and RFC 1952 for the members.
public sealed class WarcWriterTests
{
    private static readonly Guid Id = new("0b3a2f1c-5d60-8e71-9fa2-1c3d4e5f6071");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_is_written_field_by_field()
    {
        var text = Encoding.UTF8.GetString(Gunzip(await WriteAsync(Response("HTTP/1.1 200 OK\r\n\r\nabc", "abc"))));

        // The digests are computed by another tool.
        Assert.Equal(
            "WARC/1.1\r\n"
            + "WARC-Type: response\r\n"
            + "WARC-Record-ID: <urn:uuid:0b3a2f1c-5d60-8e71-9fa2-1c3d4e5f6071>\r\n"
            + "WARC-Date: 2025-04-20T01:12:05Z\r\n"
            + "WARC-Target-URI: http://www.kawabe-techo.example/\r\n"
            + "WARC-IP-Address: 127.0.0.1\r\n"
            + "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n"
            + "WARC-Block-Digest: sha1:HQKNH2NGZ2BZ27KBTACJFDT37URZITEZ\r\n"
            + "Content-Type: application/http;msgtype=response\r\n"
            + "Content-Length: 22\r\n"
            + "\r\n"
            + "HTTP/1.1 200 OK\r\n\r\nabc"
            + "\r\n\r\n",
            text);
    }

    [Fact]
    public async Task Each_record_is_a_member_of_its_own_and_ends_where_the_writer_says()
    {
        var output = new MemoryStream();
        await using var warc = new WarcWriter(output);
        var ends = new List<long>();
        foreach (var body in new[] { "一", "", "三" })
        {
            await warc.WriteAsync(Response(body, body), Token);
            ends.Add(warc.BytesWritten);
        }

        var bytes = output.ToArray();
        Assert.Equal(bytes.Length, ends[^1]);
        var start = 0;
        foreach (var (end, body) in ends.Zip(["一", "", "三"]))
        {
            var record = Gunzip(bytes[start..(int)end]);
            var header = record.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
            var length = Encoding.UTF8.GetByteCount(body);
            Assert.Contains($"\r\nContent-Length: {length.ToString(CultureInfo.InvariantCulture)}\r\n", Encoding.UTF8.GetString(record), StringComparison.Ordinal);
            Assert.Equal(body + "\r\n\r\n", Encoding.UTF8.GetString(record.AsSpan(header)));
            start = (int)end;
        }
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public async Task A_member_holds_no_time_and_no_system_and_its_own_length_at_every_level(CompressionLevel level)
    {
        var member = await WriteAsync(Response("abc", "abc"), level);

        Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], member[..8]);
        Assert.Equal(255, member[9]);
        Assert.Equal(Gunzip(member).Length, BinaryPrimitives.ReadInt32LittleEndian(member.AsSpan(member.Length - 4)));
    }

    [Fact]
    public async Task A_higher_level_writes_fewer_bytes()
    {
        var page = string.Concat(Enumerable.Repeat("川辺手帖", 1000));

        var stored = await WriteAsync(Response(page, page), CompressionLevel.NoCompression);
        var small = await WriteAsync(Response(page, page), CompressionLevel.SmallestSize);

        Assert.True(small.Length * 5 < stored.Length, $"{small.Length} of {stored.Length}");
        Assert.Equal(Gunzip(stored), Gunzip(small));
    }

    [Fact]
    public async Task A_record_without_payload_target_or_type_has_no_such_fields()
    {
        var record = new WarcWriter.Record { Type = WarcWriter.RecordType.WarcInfo, Id = Id, Date = DateTimeOffset.UnixEpoch, Block = default };

        var text = Encoding.UTF8.GetString(Gunzip(await WriteAsync(record)));

        Assert.DoesNotContain("Payload", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Target", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", text, StringComparison.Ordinal);
        Assert.Contains("WARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_in_utc_and_keeps_its_fraction()
    {
        var date = new DateTimeOffset(2025, 4, 20, 9, 0, 0, 120, TimeSpan.FromHours(9));

        var text = Encoding.UTF8.GetString(Gunzip(await WriteAsync(Response("", "") with { Date = date })));

        Assert.Contains("WARC-Date: 2025-04-20T00:00:00.12Z\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_names_its_response()
    {
        var request = Response("GET / HTTP/1.1\r\n\r\n", "") with { Type = WarcWriter.RecordType.Request, ConcurrentTo = Id };

        var text = Encoding.UTF8.GetString(Gunzip(await WriteAsync(request)));

        Assert.Contains("WARC-Concurrent-To: <urn:uuid:0b3a2f1c-5d60-8e71-9fa2-1c3d4e5f6071>\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://a.example/\r\nWARC-Type: warcinfo")]
    [InlineData("http://a.example/\n")]
    public async Task A_value_that_would_start_another_line_is_refused_and_nothing_is_written(string url)
    {
        var output = new MemoryStream();
        await using var warc = new WarcWriter(output);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => warc.WriteAsync(Response("", "") with { TargetUri = url }, Token));

        Assert.Contains("WARC-Target-URI", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }

    // RFC 3174 gives the hash of abc, RFC 4648 the alphabet.
    [Theory]
    [InlineData("", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")]
    [InlineData("abc", "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5")]
    public void A_digest_is_sha1_in_base32(string text, string digest) =>
        Assert.Equal(digest, WarcWriter.DigestOf(Encoding.UTF8.GetBytes(text)));

    private static WarcWriter.Record Response(string block, string payload) => new()
    {
        Type = WarcWriter.RecordType.Response,
        Id = Id,
        Date = new DateTimeOffset(2025, 4, 20, 1, 12, 5, TimeSpan.Zero),
        TargetUri = "http://www.kawabe-techo.example/",
        Fields = [("WARC-IP-Address", "127.0.0.1")],
        ContentType = "application/http;msgtype=response",
        Block = Encoding.UTF8.GetBytes(block),
        Payload = Encoding.UTF8.GetBytes(payload),
    };

    private static async Task<byte[]> WriteAsync(WarcWriter.Record record, CompressionLevel level = CompressionLevel.Optimal)
    {
        var output = new MemoryStream();
        await using (var warc = new WarcWriter(output, level))
        {
            await warc.WriteAsync(record, Token);
        }

        return output.ToArray();
    }

    private static byte[] Gunzip(byte[] member)
    {
        using var gzip = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
        using var record = new MemoryStream();
        gzip.CopyTo(record);
        return record.ToArray();
    }
}
