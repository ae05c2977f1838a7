using CorpusForge.Learning.Tokenizers.Bytes;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>The ids of bytes, as GPT-2 gives them: in the order of the characters that stand for them, printable ones first.</summary>
internal static class ByteOrder
{
    private static readonly byte[] ById = [.. Enumerable.Range(0, 256).Select(value => (byte)value).OrderBy(ByteAlphabet.Of)];
    private static readonly int[] Ids = [.. Enumerable.Range(0, 256).Select(value => Array.IndexOf(ById, (byte)value))];

    public static int IdOf(byte value) => Ids[value];

    public static byte ByteOf(int id) => ById[id];
}
