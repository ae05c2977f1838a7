using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace CorpusForge.Core.Filters.Compression;

/// <summary>Bytes of the page after deflate at level 9, in zlib's frame, for each byte of UTF-8 before.</summary>
[Measure("deflate-ratio", Origin = "llm-jp v2: 0.3 to 0.7, strict 0.375 to 0.7", OnDemand = true)]
public sealed record DeflateRatio : IMeasure
{
    private static readonly ZLibCompressionOptions Best = new() { CompressionLevel = 9 };

    public double Of(PageView page)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(page.Text.Length));
        var length = Encoding.UTF8.GetBytes(page.Text, plain);
        using var packed = new CountingStream();
        using (var stream = new ZLibStream(packed, Best, leaveOpen: true))
        {
            stream.Write(plain.AsSpan(0, length));
        }

        ArrayPool<byte>.Shared.Return(plain);
        return Ratio.Of(length == 0 ? 0 : packed.Length, length);
    }
}
