using System.Globalization;
using System.Text;

namespace CorpusForge.Japanese.Normalization;

/// <summary>
/// Folds a text for comparison: NFKC (UAX #15), and all white space and control characters removed, so that two copies of a page are equal
/// whatever the width of their letters and wherever their lines break. For comparing only; the page's text stays as it is.
/// </summary>
public static class TextFolding
{
    // 0 drop; otherwise the one unit a unit folds to. Units that fold to several, marks that combine, and what lies beyond the basic plane
    // are in Slow.
    private static readonly char[] Folded = new char[char.MaxValue + 1];
    private static readonly bool[] Slow = new bool[char.MaxValue + 1];

    static TextFolding()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var value = (char)unit;
            if (char.IsSurrogate(value) || IsNoncharacter(value))
            {
                (Folded[unit], Slow[unit]) = (value, true);
                continue;
            }

            var normal = value.ToString().Normalize(NormalizationForm.FormKC);
            var dropped = char.IsWhiteSpace(value) || char.GetUnicodeCategory(value) is UnicodeCategory.Control or UnicodeCategory.Format;
            Folded[unit] = dropped ? '\0' : normal[0];
            Slow[unit] = !dropped && (normal.Length != 1 || IsMark(value) || IsMark(normal[0]) || value is >= '\u1100' and <= '\u11FF');
        }
    }

    /// <summary>Writes the folded text into a buffer, which grows where needed, and returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> text, ref char[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (buffer.Length < text.Length)
        {
            buffer = new char[Math.Max(text.Length, buffer.Length * 2)];
        }

        var length = 0;
        foreach (var unit in text)
        {
            if (Slow[unit])
            {
                return FoldSlowly(text, ref buffer);
            }

            var folded = Folded[unit];
            buffer[length] = folded;
            length += folded == '\0' ? 0 : 1;
        }

        return length;
    }

    /// <summary>The folded text as a string.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = new char[text.Length];
        var length = Fold(text, ref buffer);
        return new string(buffer, 0, length);
    }

    // Half-width kana with their sound marks, ligatures such as ㍻, decomposed letters and 𝐀 need the whole algorithm.
    private static int FoldSlowly(ReadOnlySpan<char> text, ref char[] buffer)
    {
        var normal = Sound(text).Normalize(NormalizationForm.FormKC);
        if (buffer.Length < normal.Length)
        {
            buffer = new char[normal.Length];
        }

        var length = 0;
        foreach (var unit in normal)
        {
            if (Folded[unit] != '\0')
            {
                buffer[length++] = unit;
            }
        }

        return length;
    }

    // Normalize throws on lone surrogates and noncharacters; what is broken in the page must not end the run.
    private static string Sound(ReadOnlySpan<char> text)
    {
        var sound = text.ToArray();
        for (var at = 0; at < sound.Length; at++)
        {
            if (char.IsHighSurrogate(sound[at]) && at + 1 < sound.Length && char.IsLowSurrogate(sound[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(sound[at]) || IsNoncharacter(sound[at]))
            {
                sound[at] = '\uFFFD';
            }
        }

        return new string(sound);
    }

    private static bool IsNoncharacter(char unit) => unit is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE';

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
