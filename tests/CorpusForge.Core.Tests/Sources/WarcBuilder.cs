using System.Globalization;
using System.IO.Compression;
using System.Text;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>Builds WARC archives in memory, record by record, in each layout that crawlers write.</summary>
internal sealed class WarcBuilder
{
    private readonly List<byte[]> records = [];

    /// <summary>The records as they stand uncompressed, each with its separator.</summary>
    public IReadOnlyList<byte[]> Records => records;

    /// <summary>Adds a record as it is.</summary>
    public WarcBuilder Raw(byte[] record)
    {
        records.Add(record);
        return this;
    }

    /// <summary>Adds a record with a header of type, length and the given fields.</summary>
    public WarcBuilder Record(string type, byte[] block, params string[] fields) => Raw(
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {type}\r\nContent-Length: {block.Length}\r\n")),
        .. fields.SelectMany(field => Encoding.UTF8.GetBytes(field + "\r\n")),
        .. "\r\n"u8,
        .. block,
        .. "\r\n\r\n"u8,
    ]);

    /// <summary>Adds a warcinfo record.</summary>
    public WarcBuilder Info() => Record("warcinfo", "software: test\r\n"u8.ToArray(), "Content-Type: application/warc-fields");

    /// <summary>Adds an HTTP response: a head of the given lines and a body.</summary>
    public WarcBuilder Response(string url, byte[] body, params string[] head) => Http(
        url,
        [.. Encoding.UTF8.GetBytes(string.Join("\r\n", head)), .. "\r\n\r\n"u8, .. body]);

    /// <summary>Adds a record of type response with any block.</summary>
    public WarcBuilder Http(string url, byte[] block) => Record(
        "response",
        block,
        "WARC-Target-URI: " + url,
        "WARC-Date: 2024-05-01T02:03:04Z",
        "Content-Type: application/http; msgtype=response");

    /// <summary>Adds a sound page of HTML.</summary>
    public WarcBuilder Page(string url, string html) =>
        Response(url, Encoding.UTF8.GetBytes(html), "HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8");

    /// <summary>Adds so many pages whose bodies differ and do not compress to nothing; page i has the URL http://p.example/i.</summary>
    public WarcBuilder Pages(int count, int seed = 1, int characters = 600)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = string.Concat(Enumerable.Range(0, characters).Select(_ => (char)('ぁ' + random.Next(80))));
            Page(string.Create(CultureInfo.InvariantCulture, $"http://p.example/{i}"), $"<!doctype html><p>{text}");
        }

        return this;
    }

    /// <summary>The offset behind each part when they stand one after the other.</summary>
    public static IReadOnlyList<int> Ends(IReadOnlyList<byte[]> parts) =>
        [.. Enumerable.Range(1, parts.Count).Select(count => parts.Take(count).Sum(part => part.Length))];

    public byte[] Plain() => [.. records.SelectMany(record => record)];

    /// <summary>The compressed members, one a record.</summary>
    public IReadOnlyList<byte[]> GzipMembers() => [.. records.Select(Gzip)];

    public byte[] GzipPerRecord() => [.. GzipMembers().SelectMany(member => member)];

    public byte[] GzipOneStream() => Gzip(Plain());

    public byte[] ZstdPerRecord(byte[]? dictionary = null) => [.. records.SelectMany(record => Zstd(record, dictionary))];

    public byte[] ZstdOneStream() => Zstd(Plain());

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zstd(byte[] bytes, byte[]? dictionary = null)
    {
        using var compressor = new Compressor(3);
        compressor.SetParameter(ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        if (dictionary is not null)
        {
            compressor.LoadDictionary(dictionary);
        }

        return compressor.Wrap(bytes).ToArray();
    }
}
