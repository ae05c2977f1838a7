using System.Buffers.Binary;
using ZstdSharp;

namespace CorpusForge.Core.Sources.Archives;

/// <summary>
/// Finds and opens zstd frames. A dictionary for all of them may stand in a leading skippable frame, itself compressed or not
/// (IIPC, "WARC Zstandard compression", section 3).
/// </summary>
internal sealed class ZstdFormat : MemberFormat, IDisposable
{
    private const uint DictionaryFrame = 0x184D2A5D;
    private const int SkippableHeader = 8;
    private const int LargestDictionary = 64 * 1024 * 1024;

    private readonly byte[]? dictionary;
    private ZstdDecoder? idle;

    public ZstdFormat(ArchiveFile file)
    {
        dictionary = ReadDictionary(file);
    }

    /// <summary>First bytes of a frame with content.</summary>
    public static ReadOnlySpan<byte> FrameMagic => [0x28, 0xB5, 0x2F, 0xFD];

    public override string CorruptReason => "zstd-corrupt";

    protected override ReadOnlySpan<byte> Magic => FrameMagic;

    /// <summary>Whether a skippable frame begins with these bytes.</summary>
    public static bool IsSkippable(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= SkippableHeader && (BinaryPrimitives.ReadUInt32LittleEndian(bytes) & 0xFFFFFFF0) == 0x184D2A50;

    public override Member? Open(ArchiveFile file, long offset)
    {
        if (!file.Peek(offset, 4).SequenceEqual(Magic))
        {
            return null;
        }

        var decoder = idle ?? new ZstdDecoder(dictionary);
        idle = null;
        decoder.Reset();
        return new ZstdMember(file, offset, decoder, GiveBack);
    }

    public override long SkipPadding(ArchiveFile file, long offset)
    {
        while (file.Peek(offset, SkippableHeader) is var bytes && IsSkippable(bytes))
        {
            offset = Math.Min(file.Length, offset + SkippableHeader + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
        }

        return offset;
    }

    public void Dispose() => idle?.Dispose();

    private static byte[]? ReadDictionary(ArchiveFile file)
    {
        var header = file.Peek(0, SkippableHeader);
        if (!IsSkippable(header) || BinaryPrimitives.ReadUInt32LittleEndian(header) != DictionaryFrame)
        {
            return null;
        }

        var size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        if (size == 0 || size > LargestDictionary || SkippableHeader + size > file.Length)
        {
            return null;
        }

        var stored = new byte[size];
        var source = new FileSource(file, SkippableHeader);
        for (var filled = 0; filled < stored.Length;)
        {
            filled += source.Read(stored.AsSpan(filled));
        }

        return stored.AsSpan().StartsWith(FrameMagic) ? Unpack(stored) : stored;
    }

    private static byte[]? Unpack(byte[] stored)
    {
        using var decoder = new Decompressor();
        try
        {
            return decoder.Unwrap(stored, LargestDictionary).ToArray();
        }
        catch (ZstdException)
        {
            return null;
        }
    }

    private void GiveBack(ZstdDecoder decoder)
    {
        if (idle is null)
        {
            idle = decoder;
        }
        else
        {
            decoder.Dispose();
        }
    }
}
