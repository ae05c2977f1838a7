namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>
/// A slot of the trie's double array (Aoe 1989): label in the low 16 bits, base in the next 24, value in the highest 24. The child by a label
/// lies at base plus label and is one only if it carries that label: no two nodes share a base, so that no parent needs to be kept.
/// </summary>
internal static class DoubleArray
{
    public const int MaxField = 0xFFFFFF;
    public const int NoValue = MaxField;
    public const int NoLabel = ushort.MaxValue;
    public const int Root = 0;

    public static ulong Pack(int label, int start, int value) => (uint)label | ((ulong)(uint)start << 16) | ((ulong)(uint)value << 40);

    public static int Label(ulong node) => (ushort)node;

    public static int Base(ulong node) => (int)(node >> 16) & MaxField;

    public static int Value(ulong node) => (int)(node >> 40);
}
