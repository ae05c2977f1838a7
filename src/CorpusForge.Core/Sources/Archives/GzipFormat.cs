using System.Buffers.Binary;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>Finds and opens gzip members.</summary>
internal sealed class GzipFormat : MemberFormat
{
    private const int FixedHeader = 10;
    private const int LongestHeader = 128 * 1024;

    /// <summary>First bytes of a member compressed with deflate.</summary>
    public static ReadOnlySpan<byte> MemberMagic => [0x1F, 0x8B, 0x08];

    public override string CorruptReason => "gzip-corrupt";

    protected override ReadOnlySpan<byte> Magic => MemberMagic;

    public override Member? Open(ArchiveFile file, long offset)
    {
        var header = file.Peek(offset, FixedHeader);
        if (header.Length < FixedHeader || !header.StartsWith(Magic) || (header[3] & 0xE0) != 0)
        {
            return null;
        }

        var size = FixedHeader;
        if ((header[3] & 0x1E) != 0)
        {
            size = OptionalFields(file.Peek(offset, LongestHeader));
        }

        return size < 0 ? null : new GzipMember(file, offset + size);
    }

    public override long SkipPadding(ArchiveFile file, long offset)
    {
        while (file.Peek(offset, 4096) is { IsEmpty: false } bytes)
        {
            var content = bytes.IndexOfAnyExcept((byte)0);
            if (content >= 0)
            {
                return offset + content;
            }

            offset += bytes.Length;
        }

        return offset;
    }

    /// <summary>RFC 1952 section 2.3: extra field, name, comment, header checksum, in this order. -1 when they do not end.</summary>
    private static int OptionalFields(ReadOnlySpan<byte> header)
    {
        var flags = header[3];
        var size = FixedHeader;
        if ((flags & 0x04) != 0)
        {
            if (header.Length < size + 2)
            {
                return -1;
            }

            size += 2 + BinaryPrimitives.ReadUInt16LittleEndian(header[size..]);
        }

        for (var zeroEnded = (flags >> 3 & 1) + (flags >> 4 & 1); zeroEnded > 0; zeroEnded--)
        {
            var end = size < header.Length ? header[size..].IndexOf((byte)0) : -1;
            if (end < 0)
            {
                return -1;
            }

            size += end + 1;
        }

        return size + ((flags & 0x02) != 0 ? 2 : 0);
    }
}
