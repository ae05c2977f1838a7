using System.Buffers.Binary;

namespace CorpusForge.Lake.Exports.Formats;

/// <summary>One column of a sample.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Encoding">Name of its encoding: <c>str</c>, <c>int</c> (int64), <c>float64</c>, or <c>ndarray:int32</c> of one dimension.</param>
/// <param name="Encode">The bytes of a document's value.</param>
public sealed record MdsColumn(string Name, string Encoding, Func<ExportDocument, byte[]> Encode)
{
    internal const string Tokens = "tokens";

    // What the writer of MosaicML's own text data sets takes, and what embeddings of PyTorch accept.
    private const string TokensEncoding = "ndarray:int32";

    /// <summary>Bytes of every value; null where each says its own.</summary>
    public int? Size => Encoding is "int" or "float64" ? sizeof(long) : null;

    /// <summary>The columns of an export in the order in which samples hold them, that of their names.</summary>
    public static IReadOnlyList<MdsColumn> Of(IReadOnlyList<ExportColumn> numbers, bool ofTokens) =>
        [.. (ofTokens ? OfTokens() : OfText(numbers)).OrderBy(column => column.Name, StringComparer.Ordinal)];

    private static IEnumerable<MdsColumn> OfTokens() =>
        [Text("doc_id", page => page.Page!.Page.DocId), Text("url", page => page.Page!.Page.Url), new(Tokens, TokensEncoding, document => Array(document.Ids!))];

    private static IEnumerable<MdsColumn> OfText(IReadOnlyList<ExportColumn> numbers) =>
    [
        Text("doc_id", row => row.Page!.Page.DocId), Text("url", row => row.Page!.Page.Url), Text("host", row => row.Page!.Page.Host),
        Text("domain", row => row.Page!.Page.Domain), Text("source", row => row.Page!.Source), Text("title", row => row.Page!.Page.Title),
        Text("text", row => row.Page!.Page.Text), Text("charset", row => row.Page!.Page.Charset),
        Text("fetched_at", row => PageObject.TimeText(row.Page!.Page.FetchedAt)), Text("published_at", row => PageObject.TimeText(row.Page!.Page.PublishedAt)),
        Text("modified_at", row => PageObject.TimeText(row.Page!.Page.ModifiedAt)),
        Int("cluster_size", row => row.Page!.ClusterSize), Int("repeat", row => row.Page!.Repeat),
        .. numbers.Select((column, at) => new MdsColumn(column.Name, "float64", row => Double(row.Numbers[at] ?? double.NaN))),
    ];

    private static MdsColumn Text(string name, Func<ExportDocument, string> value) => new(name, "str", document => System.Text.Encoding.UTF8.GetBytes(value(document)));

    private static MdsColumn Int(string name, Func<ExportDocument, long> value) => new(name, "int", document => BitConverter.GetBytes(value(document)));

    private static byte[] Double(double value)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }

    // One dimension and the width of its length in a byte, the length in the fewest bytes, the values.
    private static byte[] Array(int[] ids)
    {
        var width = ids.Length <= byte.MaxValue ? 1 : ids.Length <= ushort.MaxValue ? 2 : 4;
        var bytes = new byte[1 + width + (ids.Length * sizeof(int))];
        bytes[0] = (byte)((1 << 2) | (width == 4 ? 2 : width - 1));
        for (var at = 0; at < width; at++)
        {
            bytes[1 + at] = (byte)(ids.Length >> (8 * at));
        }

        for (var at = 0; at < ids.Length; at++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1 + width + (at * sizeof(int))), ids[at]);
        }

        return bytes;
    }
}
