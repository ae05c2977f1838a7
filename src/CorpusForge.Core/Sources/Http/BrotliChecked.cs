using System.Buffers;
using System.IO.Compression;

namespace CorpusForge.Core.Sources.Http;

/// <summary>Brotli from memory that reports a cut stream, which BrotliStream does not promise.</summary>
internal sealed class BrotliChecked(ArraySegment<byte> body) : Stream
{
    private BrotliDecoder decoder;
    private int at;
    private bool done;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (done)
        {
            return 0;
        }

        var status = decoder.Decompress(body.AsSpan(at), buffer.AsSpan(offset, count), out var consumed, out var written);
        at += consumed;
        done = status == OperationStatus.Done;
        if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
        {
            throw new InvalidDataException("The brotli data is damaged or cut.");
        }

        return written;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        decoder.Dispose();
        base.Dispose(disposing);
    }
}
