using System.Globalization;
using System.Text;

namespace CorpusForge.Japanese.Normalization;

/// <summary>What each unit of a text becomes when it stands alone: one unit, several, or nothing.</summary>
internal sealed class FoldingTable
{
    /// <summary>The unit disappears.</summary>
    public const char Dropped = '\0';

    /// <summary>The unit becomes several, joins the one before it, or is half of a pair.</summary>
    public const char Special = '\u0001';

    private readonly Func<Rune, Rune?> fold;
    private readonly char[] units = new char[char.MaxValue + 1];
    private readonly Dictionary<char, string> several = [];

    /// <param name="fold">What a character in NFKC becomes; null where it disappears.</param>
    public FoldingTable(Func<Rune, Rune?> fold)
    {
        this.fold = fold;
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            units[unit] = Alone((char)unit);
        }
    }

    /// <summary>What a unit becomes: itself or another, <see cref="Dropped"/> or <see cref="Special"/>.</summary>
    public char this[char unit] => units[unit];

    /// <summary>What a unit that becomes several becomes; null for one that does not.</summary>
    public string? Several(char unit) => several.GetValueOrDefault(unit);

    /// <summary>Whether a unit joins the one before it: marks that combine, sound marks of kana in any width, later parts of a Hangul syllable.</summary>
    public static bool Joins(char unit) => unit is '\u3099' or '\u309A' or '゛' or '゜' or 'ﾞ' or 'ﾟ' or (>= '\u1160' and <= '\u11FF')
        || (unit >= '\u0300' && !IsSelector(unit) && char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Appends what a few units become together; they must not hold halves of pairs.</summary>
    public void Append(string together, StringBuilder folded)
    {
        foreach (var character in together.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (fold(character) is { } kept)
            {
                folded.Append(kept);
            }
        }
    }

    private char Alone(char unit)
    {
        if (char.IsSurrogate(unit) || Joins(unit))
        {
            return Special;
        }

        if (unit is (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE' || IsSelector(unit))
        {
            return Dropped;
        }

        var folded = new StringBuilder();
        Append(unit.ToString(), folded);
        if (folded.Length > 1)
        {
            several[unit] = folded.ToString();
        }

        return folded.Length switch { 0 => Dropped, 1 => folded[0], _ => Special };
    }

    private static bool IsSelector(char unit) => unit is (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180F');
}
