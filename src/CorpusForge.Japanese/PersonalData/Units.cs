namespace CorpusForge.Japanese.PersonalData;

/// <summary>UTF-16 units as numbers and addresses see them: full width and half width alike.</summary>
internal static class Units
{
    /// <summary>The value of a digit of either width; -1 for anything else.</summary>
    public static int Digit(char unit) => unit is >= '0' and <= '9' ? unit - '0' : unit is >= '０' and <= '９' ? unit - '０' : -1;

    /// <summary>Whether it is a digit of either width.</summary>
    public static bool IsDigit(char unit) => Digit(unit) >= 0;

    /// <summary>The ASCII form of a full-width unit; any other unit as it is.</summary>
    public static char Narrow(char unit) => unit is >= '！' and <= '～' ? (char)(unit - '！' + '!') : unit;

    /// <summary>Whether it is an ASCII letter of either width.</summary>
    public static bool IsLetter(char unit) => char.IsAsciiLetter(Narrow(unit));

    /// <summary>Whether it is an ASCII letter or digit of either width.</summary>
    public static bool IsLetterOrDigit(char unit) => char.IsAsciiLetterOrDigit(Narrow(unit));

    /// <summary>What people type between the groups of a number: hyphens, dashes, the minus sign, the long vowel mark.</summary>
    public static bool IsHyphen(char unit) => unit is '-' or '－' or (>= '\u2010' and <= '\u2015') or '\u2212' or 'ー' or 'ｰ' or '─' or '━' or '\uFE63';

    /// <summary>A space within a line.</summary>
    public static bool IsSpace(char unit) => unit is ' ' or '\u3000' or '\u00A0' or '\t';

    /// <summary>The start of the run of ASCII letters that ends at an index.</summary>
    public static int WordStart(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && IsLetter(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>The end of the run of ASCII letters that begins at an index.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && IsLetter(text[start]))
        {
            start++;
        }

        return start;
    }
}
