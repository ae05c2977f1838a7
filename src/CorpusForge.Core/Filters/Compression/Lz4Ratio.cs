using System.Buffers;
using System.Text;
using K4os.Compression.LZ4;

namespace CorpusForge.Core.Filters.Compression;

/// <summary>Bytes of the page after LZ4, for each byte of UTF-8 before: of the first 1 MiB, at the fast level.</summary>
[Measure("lz4-ratio", Origin = "Uzushio: 0.15–1 narrowing to 0.55–0.7; 03a 0.4–0.75, then 0.5–0.75")]
public sealed record Lz4Ratio : IMeasure
{
    private const int Most = 1 << 20;

    public double Of(PageView page)
    {
        var text = page.Text.AsSpan(0, Math.Min(page.Text.Length, Most));
        var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Math.Min(Most, Encoding.UTF8.GetBytes(text, plain));
        var packed = ArrayPool<byte>.Shared.Rent(LZ4Codec.MaximumOutputSize(length));
        var size = LZ4Codec.Encode(plain.AsSpan(0, length), packed, LZ4Level.L00_FAST);
        ArrayPool<byte>.Shared.Return(plain);
        ArrayPool<byte>.Shared.Return(packed);
        return Ratio.Of(length == 0 ? 0 : size, length);
    }
}
