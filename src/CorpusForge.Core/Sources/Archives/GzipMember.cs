using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>
/// A gzip member (RFC 1952). GZipStream tells neither where a member ends nor that it was cut, so the deflate data is decoded alone and
/// the trailer looked up in the last piece the decoder took: checksum and length together prove content and end.
/// </summary>
internal sealed class GzipMember(ArchiveFile file, long dataStart) : Member
{
    private const int TrailerSize = 8;

    private readonly FeedStream feed = new(file, dataStart);
    private readonly Crc32 checksum = new();
    private DeflateStream? inflater;
    private long length;
    private bool done;

    public override long Reached => feed.LastPiece;

    public override int Read(Span<byte> into)
    {
        if (done || into.IsEmpty)
        {
            return 0;
        }

        try
        {
            inflater ??= new DeflateStream(feed, CompressionMode.Decompress, leaveOpen: true);
            var read = inflater.Read(into);
            if (read > 0)
            {
                checksum.Append(into[..read]);
                length += read;
                return read;
            }

            FindTrailer();
        }
        catch (InvalidDataException)
        {
            // Not deflate data: the member stays without an end.
        }

        done = true;
        return 0;
    }

    public override void Dispose() => inflater?.Dispose();

    private void FindTrailer()
    {
        Span<byte> trailer = stackalloc byte[TrailerSize];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)length);

        // The decoder may hold a few bytes of the piece before in its bit buffer.
        var from = Math.Max(dataStart, feed.LastPiece - TrailerSize);
        var bytes = file.Peek(from, (int)(feed.Reached - from) + TrailerSize);
        var index = bytes.IndexOf(trailer);
        if (index >= 0)
        {
            End = from + index + TrailerSize;
        }
        else
        {
            Cut = feed.RanOut || EndsInside(bytes, trailer, from);
        }
    }

    private bool EndsInside(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> trailer, long from)
    {
        var found = false;
        for (var kept = 1; kept < TrailerSize && !found; kept++)
        {
            found = from + bytes.Length == file.Length && bytes.EndsWith(trailer[..kept]);
        }

        return found;
    }
}
