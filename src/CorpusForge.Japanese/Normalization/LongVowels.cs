using System.Buffers;

namespace CorpusForge.Japanese.Normalization;

/// <summary>Turns hyphens that stand for the long vowel (サ−バ−, コ-ヒ-) into ー, where the text does so more often than it writes ー.</summary>
internal static class LongVowels
{
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-－\u2010\u2011\u2013\u2014\u2015\u2212─");

    /// <summary>Changes the units in place.</summary>
    public static void Mend(Span<char> text)
    {
        var hyphens = 0;
        for (var at = 0; (at = Next(text, at)) < text.Length; at++)
        {
            hyphens += MayBe(text, at) ? 1 : 0;
        }

        if (hyphens == 0 || hyphens <= Marks(text))
        {
            return;
        }

        for (var at = 0; (at = Next(text, at)) < text.Length; at++)
        {
            text[at] = MayBe(text, at) ? 'ー' : text[at];
        }
    }

    /// <summary>Whether the unit at an index is a hyphen that may be such a vowel.</summary>
    public static bool MayBe(ReadOnlySpan<char> text, int at) => at > 0 && IsLengthened(text[at - 1]) && StandsForVowel(text, at);

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        var next = text[at..].IndexOfAny(Hyphens);
        return next < 0 ? text.Length : at + next;
    }

    private static int Marks(ReadOnlySpan<char> text)
    {
        var marks = 0;
        for (var at = 1; at < text.Length; at++)
        {
            marks += text[at] == 'ー' && IsLengthened(text[at - 1]) ? 1 : 0;
        }

        return marks;
    }

    // One hyphen behind katakana, with no digit, Latin letter, space or second hyphen behind it.
    private static bool StandsForVowel(ReadOnlySpan<char> text, int at)
    {
        if (!Hyphens.Contains(text[at]))
        {
            return false;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        return next == '\n' || !(char.IsAscii(next) || Hyphens.Contains(next) || next is 'ー' or (>= '０' and <= 'ｚ'));
    }

    // ッ and ン cannot be drawn out, and what is drawn out already is not drawn out again.
    private static bool IsLengthened(char unit) => unit is >= 'ァ' and <= 'ヴ' and not ('ッ' or 'ン');
}
