namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>
/// Four bytes an entry: cost in the low half, kind above, and the highest bit at the last entry of a surface. The entries of a surface lie
/// in the reverse of the dictionary's order, which is the order in which MeCab puts them into its lattice.
/// </summary>
internal static class TokenRecord
{
    public const int MaxKind = 0x7FFF;
    private const uint LastFlag = 0x80000000;

    public static uint Pack(int cost, int kind, bool last) => (ushort)cost | ((uint)kind << 16) | (last ? LastFlag : 0);

    public static int Cost(uint token) => (short)token;

    public static int Kind(uint token) => (int)(token >> 16) & MaxKind;

    public static bool IsLast(uint token) => (int)token < 0;
}
