using ZstdSharp;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>A zstd frame (RFC 8878). The decoder tells its end exactly; content is proven where the frame carries a checksum.</summary>
internal sealed class ZstdMember(ArchiveFile file, long start, ZstdDecoder decoder, Action<ZstdDecoder> giveBack) : Member
{
    private const int Piece = 64 * 1024;

    private long position = start;
    private bool done;

    public override long Reached => position;

    public override int Read(Span<byte> into)
    {
        while (!done && !into.IsEmpty)
        {
            var piece = file.Peek(position, Piece);
            var written = 0;
            try
            {
                var complete = decoder.Decode(piece, into, out var consumed, out written);
                position += consumed;
                Conclude(complete, stuck: consumed == 0 && written == 0, piece.IsEmpty);
            }
            catch (ZstdException)
            {
                done = true;
            }

            if (written > 0)
            {
                return written;
            }
        }

        return 0;
    }

    public override void Dispose() => giveBack(decoder);

    private void Conclude(bool complete, bool stuck, bool atFileEnd)
    {
        if (complete)
        {
            End = position;
            done = true;
        }
        else if (stuck)
        {
            Cut = atFileEnd;
            done = true;
        }
    }
}
