namespace CorpusForge.Lake.Exports.Formats;

/// <summary>Reads an indexed data set by its index, as a trainer would, and refuses an index that does not hold together.</summary>
internal static class MegatronReader
{
    private const int HeaderBytes = 34;

    public static IEnumerable<ExportDocument> Read(string data, string index, int width)
    {
        using var stream = ShardStream.Open(data);
        using var reader = new BinaryReader(ShardStream.Open(index));
        Require(reader.ReadBytes(9).AsSpan().SequenceEqual("MMIDIDX\0\0"u8), "the index does not begin with MMIDIDX");
        Require(reader.ReadUInt64() == 1, "the index is not of version 1");
        Require(reader.ReadByte() == (width == sizeof(ushort) ? 8 : 4), "the index names another type of ids");
        var (sequences, documents) = (reader.ReadInt64(), reader.ReadInt64());
        Require(sequences >= 0 && documents == sequences + 1, "the index does not have a document a sequence");
        Require(reader.BaseStream.Length == HeaderBytes + (sequences * 12) + (documents * 8), "the index has another length than it says");
        var lengths = new int[sequences];
        for (var at = 0L; at < sequences; at++)
        {
            lengths[at] = reader.ReadInt32();
        }

        var pointer = 0L;
        foreach (var length in lengths)
        {
            Require(length >= 0 && reader.ReadInt64() == pointer, "a pointer of the index is wrong");
            pointer += (long)length * width;
        }

        for (var document = 0L; document < documents; document++)
        {
            Require(reader.ReadInt64() == document, "a document of the index begins elsewhere");
        }

        Require(stream.Length == pointer, "the ids are more or fewer than the index says");
        foreach (var length in lengths)
        {
            yield return new ExportDocument { Ids = TokenStream.Read(stream, length, width) };
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise + ".");
        }
    }
}
