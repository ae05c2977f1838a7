using System.Globalization;

namespace CorpusForge.Japanese.Normalization;

/// <summary>Whether what stands around a joiner or a selector is emoji (UTS #51), by ranges that need no table of its versions.</summary>
internal static class Emoji
{
    /// <summary>Whether a text ends in an emoji, its selector, its skin colour or its tags.</summary>
    public static bool Ends(ReadOnlySpan<char> text) => text switch
    {
        [.., '\uFE0F'] => true,
        [.., var high, var low] when char.IsLowSurrogate(low) => IsEmojiPair(high, low) || (high == '\uDB40' && low is >= '\uDC20' and <= '\uDC7F'),
        [.., var unit] => IsSymbol(unit),
        _ => false,
    };

    /// <summary>Whether a text begins with an emoji.</summary>
    public static bool Begins(ReadOnlySpan<char> text) => text switch
    {
        [var high, var low, ..] when char.IsHighSurrogate(high) => char.IsLowSurrogate(low) && IsEmojiPair(high, low),
        [var unit, ..] => IsSymbol(unit),
        _ => false,
    };

    /// <summary>Whether the selector U+FE0F chooses the coloured form of what a text ends in, given what follows the selector.</summary>
    public static bool TakesSelector(ReadOnlySpan<char> text, ReadOnlySpan<char> rest) => text switch
    {
        [.., var high, var low] when char.IsLowSurrogate(low) => IsEmojiPair(high, low),
        [.., (>= '0' and <= '9') or '#' or '*'] => rest is ['\u20E3', ..],
        [.., var unit] => char.GetUnicodeCategory(unit) == UnicodeCategory.OtherSymbol || unit is '\u2194' or (>= '\u25FB' and <= '\u25FE') or '〰',
        _ => false,
    };

    // Planes of pictographs; what lies from U+1FB00 on is for old computers, and NFKC makes digits of some of it.
    private static bool IsEmojiPair(char high, char low) => high is '\uD83C' or '\uD83D' || (high == '\uD83E' && low < '\uDF00');

    private static bool IsSymbol(char unit) => unit is (>= '\u2600' and <= '\u27BF') or (>= '\u2190' and <= '\u21FF') or (>= '\u2B00' and <= '\u2BFF');
}
