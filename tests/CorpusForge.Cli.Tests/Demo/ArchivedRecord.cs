using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CorpusForge.Cli.Tests.Demo;

/// <summary>A record read back by hand, so that the archive is not judged by the code that wrote it.</summary>
internal sealed record ArchivedRecord(IReadOnlyDictionary<string, string> Fields, byte[] Block)
{
    public string Type => Fields["WARC-Type"];

    public string? Url => Fields.GetValueOrDefault("WARC-Target-URI");

    public string Date => Fields["WARC-Date"];

    /// <summary>The HTTP header of a response or request, up to its empty line.</summary>
    public string HttpHeader => Encoding.ASCII.GetString(Block.AsSpan(0, BodyStart - 2));

    /// <summary>The HTTP body as it travelled.</summary>
    public byte[] HttpBody => Block[BodyStart..];

    private int BodyStart => Block.AsSpan().IndexOf("\r\n\r\n"u8) + 4;

    public static IReadOnlyList<ArchivedRecord> ReadAll(byte[] archive)
    {
        using var gzip = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress);
        using var all = new MemoryStream();
        gzip.CopyTo(all);
        var rest = all.ToArray().AsSpan();
        var records = new List<ArchivedRecord>();
        while (rest.Length > 0)
        {
            var headerLength = rest.IndexOf("\r\n\r\n"u8);
            var lines = Encoding.UTF8.GetString(rest[..headerLength]).Split("\r\n");
            Assert.Equal("WARC/1.1", lines[0]);
            var fields = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(field => field[0], field => field[1]);
            var block = rest.Slice(headerLength + 4, int.Parse(fields["Content-Length"], CultureInfo.InvariantCulture));
            records.Add(new ArchivedRecord(fields, block.ToArray()));
            rest = rest[(headerLength + 4 + block.Length)..];
            Assert.True(rest.StartsWith("\r\n\r\n"u8));
            rest = rest[4..];
        }

        return records;
    }
}
