using System.Buffers.Binary;
using System.Text;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>One sample as its bytes by column.</summary>
internal sealed class MdsSample(IReadOnlyDictionary<string, byte[]> values)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Text(string column)
    {
        try
        {
            return Strict.GetString(values[column]);
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException($"column {column} is no UTF-8.", error);
        }
    }

    public long Int(string column) => BinaryPrimitives.ReadInt64LittleEndian(values[column]);

    public double Double(string column) => BinaryPrimitives.ReadDoubleLittleEndian(values[column]);

    public int[] Ids(string column)
    {
        var bytes = values[column].AsSpan();
        var (dimensions, width) = bytes.Length == 0 ? (0, 0) : (bytes[0] >> 2, 1 << (bytes[0] & 3));
        if (dimensions != 1 || width > sizeof(uint) || bytes.Length < 1 + width)
        {
            throw new InvalidDataException($"column {column} is no list of ids.");
        }

        var count = 0L;
        for (var at = width; at > 0; at--)
        {
            count = (count << 8) | bytes[at];
        }

        using var rest = new MemoryStream(bytes[(1 + width)..].ToArray());
        return rest.Length == count * sizeof(int)
            ? TokenStream.Read(rest, count, sizeof(int))
            : throw new InvalidDataException($"column {column} has another number of ids than it says.");
    }
}
