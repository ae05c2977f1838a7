using ZstdSharp;
using ZstdSharp.Unsafe;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>Decodes one zstd frame after the other and stops at each end, which ZstdSharp's own streams pass over.</summary>
internal sealed unsafe class ZstdDecoder : IDisposable
{
    private ZSTD_DCtx_s* context = Methods.ZSTD_createDCtx();

    public ZstdDecoder(byte[]? dictionary)
    {
        if (dictionary is not null)
        {
            fixed (byte* bytes = dictionary)
            {
                Check(Methods.ZSTD_DCtx_loadDictionary(context, bytes, (nuint)dictionary.Length));
            }
        }
    }

    ~ZstdDecoder() => Free();

    /// <summary>Forgets a frame that was not read to its end; the dictionary stays.</summary>
    public void Reset() => Check(Methods.ZSTD_DCtx_reset(context, ZSTD_ResetDirective.ZSTD_reset_session_only));

    /// <summary>Decodes some bytes; true when they complete the frame.</summary>
    /// <exception cref="ZstdException">The data is damaged.</exception>
    public bool Decode(ReadOnlySpan<byte> source, Span<byte> into, out int consumed, out int written)
    {
        fixed (byte* from = source)
        fixed (byte* to = into)
        {
            var input = new ZSTD_inBuffer_s { src = from, size = (nuint)source.Length };
            var output = new ZSTD_outBuffer_s { dst = to, size = (nuint)into.Length };
            var left = Methods.ZSTD_decompressStream(context, &output, &input);
            consumed = (int)input.pos;
            written = (int)output.pos;
            Check(left);
            return left == 0;
        }
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private static void Check(nuint result)
    {
        if (Methods.ZSTD_isError(result))
        {
            throw new ZstdException(Methods.ZSTD_getErrorCode(result), Methods.ZSTD_getErrorName(result));
        }
    }

    private void Free()
    {
        _ = Methods.ZSTD_freeDCtx(context);
        context = null;
    }
}
