using System.Numerics;
using System.Runtime.InteropServices;

namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// Finds how far a text certainly is normal already: letters, kana, kanji, 、。 and their brackets, no unit three times in a row. Vectorised;
/// what it does not pass is not wrong, only worth a closer look.
/// </summary>
internal static class NormalText
{
    /// <summary>Units that are passed; the rest of the text needs a closer look.</summary>
    public static int Prefix(ReadOnlySpan<char> text)
    {
        var at = 0;
        var units = MemoryMarshal.Cast<char, ushort>(text);
        if (Vector.IsHardwareAccelerated)
        {
            for (; at + Vector<ushort>.Count + 2 <= units.Length; at += Vector<ushort>.Count)
            {
                var here = new Vector<ushort>(units[at..]);
                var plain = Within(here, 'ぁ', 'ゔ') | Within(here, 'ァ', 'ー') | Within(here, '\u4E00', '\u9FFF') | Within(here, '、', '。')
                    | Within(here, '「', '】') | Within(here, '0', '9') | Within(here, 'A', 'Z') | Within(here, 'a', 'z')
                    | Vector.Equals(here, new Vector<ushort>('\n'));
                var next = new Vector<ushort>(units[(at + 1)..]);
                var repeated = Vector.Equals(here, next) & Vector.Equals(next, new Vector<ushort>(units[(at + 2)..]));
                if (!Vector.EqualsAll(plain & ~repeated, Vector<ushort>.AllBitsSet))
                {
                    break;
                }
            }
        }

        while (at < text.Length && IsPlain(text[at]) && !(at + 2 < text.Length && text[at] == text[at + 1] && text[at] == text[at + 2]))
        {
            at++;
        }

        return at;
    }

    private static Vector<ushort> Within(Vector<ushort> units, char first, char last) =>
        Vector.LessThanOrEqual(units - new Vector<ushort>(first), new Vector<ushort>((ushort)(last - first)));

    private static bool IsPlain(char unit) => unit is (>= 'ぁ' and <= 'ゔ') or (>= 'ァ' and <= 'ー') or (>= '\u4E00' and <= '\u9FFF') or '、' or '。'
        or (>= '「' and <= '】') or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '\n';
}
