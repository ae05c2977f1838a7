namespace CorpusForge.Japanese.Normalization;

/// <summary>Turns hyphens that stand for the long vowel (サ−バ−, コ-ヒ-) into ー, where the text does so more often than it writes ー.</summary>
internal static class LongVowels
{
    /// <summary>Changes the units in place.</summary>
    public static void Mend(Span<char> text)
    {
        int hyphens = 0, marks = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (IsLengthened(text[at - 1]))
            {
                marks += text[at] == 'ー' ? 1 : 0;
                hyphens += StandsForVowel(text, at) ? 1 : 0;
            }
        }

        if (hyphens <= marks)
        {
            return;
        }

        for (var at = 1; at < text.Length; at++)
        {
            if (IsLengthened(text[at - 1]) && StandsForVowel(text, at))
            {
                text[at] = 'ー';
            }
        }
    }

    /// <summary>Whether the unit at an index is a hyphen that may be such a vowel.</summary>
    public static bool MayBe(ReadOnlySpan<char> text, int at) => at > 0 && IsLengthened(text[at - 1]) && StandsForVowel(text, at);

    // One hyphen behind katakana, with no digit, Latin letter, space or second hyphen behind it.
    private static bool StandsForVowel(ReadOnlySpan<char> text, int at)
    {
        if (!IsHyphen(text[at]))
        {
            return false;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        return next == '\n' || !(char.IsAscii(next) || IsHyphen(next) || next is 'ー' or (>= '０' and <= 'ｚ'));
    }

    // ッ and ン cannot be drawn out, and what is drawn out already is not drawn out again.
    private static bool IsLengthened(char unit) => unit is >= 'ァ' and <= 'ヴ' and not ('ッ' or 'ン');

    private static bool IsHyphen(char unit) => unit is '-' or '－' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '─';
}
