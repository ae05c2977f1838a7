using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using CorpusForge.Core.Sources.Archives;
using ZstdSharp;

namespace CorpusForge.Core.Sources.Http;

/// <summary>
/// The content codings of the web. Archives often keep the header of a coding they have already undone: a body that plainly does not
/// have the coding is returned as it is, and so is one of a coding nobody knows.
/// </summary>
internal static class ContentCoding
{
    /// <summary>The body without the coding; null when that cannot be done.</summary>
    public static ArraySegment<byte>? Decode(string coding, ArraySegment<byte> body, long limit, out BodyFault fault)
    {
        fault = BodyFault.None;
        var decoded = coding switch
        {
            "gzip" or "x-gzip" when body.AsSpan().StartsWith(GzipFormat.MemberMagic) => Gunzip(body, limit, out fault),
            "zstd" when body.AsSpan().StartsWith(ZstdFormat.FrameMagic) => Unzstd(body, limit, out fault),
            "br" => Unbrotli(body, limit, out fault),
            "deflate" => Inflate(body, limit, out fault),
            "compress" or "x-compress" => Unknown(out fault),
            _ => body,
        };
        if (fault == BodyFault.Corrupt && (body.Count == 0 || HtmlSniffer.IsMarkup(body)))
        {
            fault = BodyFault.None;
            return body;
        }

        return fault == BodyFault.None ? decoded : default(ArraySegment<byte>?);
    }

    private static ArraySegment<byte> Unknown(out BodyFault fault)
    {
        fault = BodyFault.Corrupt;
        return default;
    }

    /// <summary>GZipStream ends a cut member in silence, so the trailer is looked for; several members are trusted.</summary>
    private static ArraySegment<byte> Gunzip(ArraySegment<byte> body, long limit, out BodyFault fault)
    {
        using var stream = new GZipStream(new MemoryStream(body.Array!, body.Offset, body.Count), CompressionMode.Decompress);
        var decoded = BoundedDecoder.ReadAll(stream, limit, out fault);
        if (fault == BodyFault.None)
        {
            Span<byte> trailer = stackalloc byte[8];
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32.HashToUInt32(decoded));
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)decoded.Length);
            var whole = body.AsSpan().LastIndexOf(trailer) > 0 || body.AsSpan(3).IndexOf(GzipFormat.MemberMagic) > 0;
            fault = whole ? BodyFault.None : BodyFault.Corrupt;
        }

        return decoded;
    }

    /// <summary>RFC 9110 means zlib by deflate; some servers send bare deflate data.</summary>
    private static ArraySegment<byte> Inflate(ArraySegment<byte> body, long limit, out BodyFault fault)
    {
        fault = BodyFault.Corrupt;
        byte[] decoded = [];
        if (body.Count > 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) + body[1]) % 31 == 0)
        {
            decoded = InflateWith(input => new ZLibStream(input, CompressionMode.Decompress), body, limit, out fault);
        }

        return fault == BodyFault.Corrupt
            ? InflateWith(input => new DeflateStream(input, CompressionMode.Decompress), body, limit, out fault)
            : decoded;
    }

    private static byte[] InflateWith(Func<Stream, Stream> decoder, ArraySegment<byte> body, long limit, out BodyFault fault)
    {
        using var input = new EndNotingStream(body);
        using var stream = decoder(input);
        var decoded = BoundedDecoder.ReadAll(stream, limit, out fault);
        fault = fault == BodyFault.None && input.RanOut ? BodyFault.Corrupt : fault;
        return decoded;
    }

    private static ArraySegment<byte> Unbrotli(ArraySegment<byte> body, long limit, out BodyFault fault)
    {
        using var stream = new BrotliChecked(body);
        return BoundedDecoder.ReadAll(stream, limit, out fault);
    }

    private static ArraySegment<byte> Unzstd(ArraySegment<byte> body, long limit, out BodyFault fault)
    {
        using var input = new MemoryStream(body.Array!, body.Offset, body.Count);
        using var stream = new DecompressionStream(input, checkEndOfStream: true);
        return BoundedDecoder.ReadAll(stream, limit, out fault);
    }
}
