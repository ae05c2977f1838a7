namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// The decoder of the WHATWG encoding standard, 12.2.1, with its states. What cannot be read becomes U+FFFD, and so does an escape sequence
/// directly behind another, as browsers have it.
/// </summary>
internal static class Iso2022JpDecoder
{
    private const byte Escape = 0x1B;

    private enum State
    {
        Ascii,
        Roman,
        Katakana,
        Kanji,
    }

    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var (state, length, escaped) = (State.Ascii, 0, false);
        for (var at = 0; at < bytes.Length;)
        {
            var value = bytes[at++];
            if (value != Escape)
            {
                escaped = false;
                characters[length++] = state == State.Kanji ? Kanji(value, bytes, ref at) : Single(state, value);
                continue;
            }

            if (Designated(bytes[at..]) is { } next)
            {
                at += 2;
                if (escaped)
                {
                    characters[length++] = '\uFFFD';
                }

                (state, escaped) = (next, true);
            }
            else
            {
                characters[length++] = '\uFFFD';
                escaped = false;
            }
        }

        return length;
    }

    private static State? Designated(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'(', (byte)'B', ..] => State.Ascii,
        [(byte)'(', (byte)'J', ..] => State.Roman,
        [(byte)'(', (byte)'I', ..] => State.Katakana,
        [(byte)'$', (byte)'@' or (byte)'B', ..] => State.Kanji,
        _ => null,
    };

    private static char Single(State state, byte value) => (state, value) switch
    {
        (State.Katakana, >= 0x21 and <= 0x5F) => (char)(0xFF61 - 0x21 + value),
        (State.Katakana, _) or (_, 0x0E or 0x0F or > 0x7F) => '\uFFFD',
        (State.Roman, 0x5C) => '¥',
        (State.Roman, 0x7E) => '‾',
        _ => (char)value,
    };

    private static char Kanji(byte lead, ReadOnlySpan<byte> bytes, ref int at)
    {
        if (lead is < 0x21 or > 0x7E || at == bytes.Length || bytes[at] == Escape)
        {
            return '\uFFFD';
        }

        var trail = bytes[at++];
        var known = trail is >= 0x21 and <= 0x7E ? JisIndex.Jis0208[((lead - 0x21) * 94) + trail - 0x21] : '\0';
        return known == '\0' ? '\uFFFD' : known;
    }
}
