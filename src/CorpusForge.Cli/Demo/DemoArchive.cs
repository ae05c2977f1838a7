using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CorpusForge.Core.Sources;

namespace CorpusForge.Cli.Demo;

/// <summary>Archives the demo's web site as a crawler would: over HTTP, into a WARC that is the same bytes in every run.</summary>
public static class DemoArchive
{
    private const string Info =
        "software: CorpusForge\r\n"
        + "format: WARC File Format 1.1\r\n"
        + "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
        + "description: The web site of corpusforge demo; its hosts are invented and were served by this machine.\r\n";

    /// <summary>
    /// Serves the site, fetches every page and writes the archive, gzipped, to <paramref name="warcPath"/>. The file appears there
    /// complete or not at all, and replaces one from an earlier run.
    /// </summary>
    public static async Task<DemoArchiveSummary> WriteAsync(string warcPath, CancellationToken token)
    {
        var started = Stopwatch.GetTimestamp();
        var pages = DemoPages.All;
        var unfinished = $"{warcPath}.{Guid.NewGuid():N}.part";
        try
        {
            var bytes = await WriteAsync(pages, unfinished, token);
            File.Move(unfinished, warcPath, overwrite: true);
            var hosts = pages.Select(page => new Uri(page.Url).Host).Distinct().Count();
            return new DemoArchiveSummary(pages.Count, hosts, bytes, Stopwatch.GetElapsedTime(started));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<long> WriteAsync(IReadOnlyList<DemoPage> pages, string path, CancellationToken token)
    {
        await using var server = await DemoServer.StartAsync(pages, token);
        await using var warc = new WarcWriter(File.Create(path));
        await warc.WriteAsync(InfoRecord(pages), token);
        foreach (var page in pages)
        {
            var exchange = await DemoExchange.RunAsync(server.Endpoint, page, token);
            await warc.WriteAsync(RequestRecord(page, exchange), token);
            await warc.WriteAsync(ResponseRecord(page, exchange), token);
        }

        return warc.BytesWritten;
    }

    // The record has no time of its own that would be the same in every run: it gets that of the last capture.
    private static WarcWriter.Record InfoRecord(IReadOnlyList<DemoPage> pages) => new()
    {
        Type = WarcWriter.RecordType.WarcInfo,
        Id = IdFrom(Info),
        Date = pages.Max(page => page.Fetched),
        ContentType = "application/warc-fields",
        Block = Encoding.UTF8.GetBytes(Info),
    };

    private static WarcWriter.Record RequestRecord(DemoPage page, DemoExchange exchange) => new()
    {
        Type = WarcWriter.RecordType.Request,
        Id = IdOf(page, WarcWriter.RecordType.Request),
        Date = page.Fetched,
        TargetUri = page.Url,
        ConcurrentTo = IdOf(page, WarcWriter.RecordType.Response),
        ContentType = "application/http;msgtype=request",
        Block = exchange.Request,
    };

    private static WarcWriter.Record ResponseRecord(DemoPage page, DemoExchange exchange) => new()
    {
        Type = WarcWriter.RecordType.Response,
        Id = IdOf(page, WarcWriter.RecordType.Response),
        Date = page.Fetched,
        TargetUri = page.Url,
        Fields = [("WARC-IP-Address", "127.0.0.1")],
        ContentType = "application/http;msgtype=response",
        Block = exchange.Response,
        Payload = ResponsePayload.Of(exchange.Response),
    };

    private static Guid IdOf(DemoPage page, string type) => IdFrom($"{page.Url} {DemoServer.CaptureOf(page)} {type}");

    // A UUID of version 8 (RFC 9562, section 5.8): its bits are the maker's own, here those of a hash.
    private static Guid IdFrom(string name)
    {
        Span<byte> bits = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bits[6] = (byte)((bits[6] & 0x0F) | 0x80);
        bits[8] = (byte)((bits[8] & 0x3F) | 0x80);
        return new Guid(bits, bigEndian: true);
    }
}
