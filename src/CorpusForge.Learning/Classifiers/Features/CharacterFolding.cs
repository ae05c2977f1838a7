using System.Globalization;
using System.Text;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>
/// Folds characters for n-grams, one unit to one unit: NFKC where that is a single unit, small letters, every digit to 0, and white space and
/// control characters to a break that no n-gram crosses.
/// </summary>
internal static class CharacterFolding
{
    /// <summary>What no n-gram crosses.</summary>
    public const char Break = '\0';

    private static readonly char[] Folded = Table();

    /// <summary>The folded unit.</summary>
    public static char Of(char unit) => Folded[unit];

    private static char[] Table()
    {
        var table = new char[char.MaxValue + 1];
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            table[unit] = Fold((char)unit);
        }

        return table;
    }

    private static char Fold(char unit)
    {
        if (char.IsSurrogate(unit) || unit is (>= '\uFDD0' and <= '\uFDEF') or >= '\uFFFE')
        {
            return unit;
        }

        if (char.IsWhiteSpace(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.Control or UnicodeCategory.Format)
        {
            return Break;
        }

        var normal = unit.ToString().Normalize(NormalizationForm.FormKC);
        var folded = normal.Length == 1 ? char.ToLowerInvariant(normal[0]) : unit;
        return folded is >= '0' and <= '9' ? '0' : folded;
    }
}
