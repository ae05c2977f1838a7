using System.Buffers.Binary;
using System.IO.Hashing;

namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>
/// The first bytes of a dictionary file, little-endian: magic, format version, number of sections, length of the file, XXH3 of all that
/// follows; then offset and length of each section.
/// </summary>
internal static class DictionaryHeader
{
    public const int Version = 1;
    public const int TableStart = 32;
    public const int Alignment = 64;
    public const int SectionBytes = 16;
    private const int VersionAt = 8;
    private const int CountAt = 12;
    private const int LengthAt = 16;
    private const int HashAt = 24;
    private const string Remedy = "build the project again, or compile it with: corpusforge dictionary compile FOLDER --out FILE";

    public static int Sections { get; } = Enum.GetValues<DictionarySection>().Length;

    private static ReadOnlySpan<byte> Magic => "CFMORPH\0"u8;

    public static void Write(Span<byte> file)
    {
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[VersionAt..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(file[CountAt..], Sections);
        BinaryPrimitives.WriteInt64LittleEndian(file[LengthAt..], file.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(file[HashAt..], XxHash3.HashToUInt64(file[TableStart..]));
    }

    /// <exception cref="InvalidDataException">The file is none of this version, or damaged; the message names it and the remedy.</exception>
    public static void Check(ReadOnlySpan<byte> file, string path)
    {
        if (file.Length < TableStart || !file.StartsWith(Magic))
        {
            throw Broken(path, "is no dictionary of CorpusForge");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file[VersionAt..]);
        if (version != Version)
        {
            throw Broken(path, FormattableString.Invariant($"is a dictionary of format {version}, this program reads format {Version}"));
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(file[LengthAt..]);
        if (length != file.Length)
        {
            throw Broken(path, FormattableString.Invariant($"has {file.Length} bytes and should have {length}"));
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(file[CountAt..]) != Sections
            || BinaryPrimitives.ReadUInt64LittleEndian(file[HashAt..]) != XxHash3.HashToUInt64(file[TableStart..]))
        {
            throw Broken(path, "is damaged: its content does not match its checksum");
        }
    }

    public static InvalidDataException Missing(string path) => Broken(path, "is missing");

    private static InvalidDataException Broken(string path, string what) => new($"{path}: the dictionary {what}; {Remedy}");
}
