namespace CorpusForge.Japanese.Charsets;

/// <summary>The decoder of the WHATWG encoding standard, 12.3.1. What cannot be read becomes U+FFFD; an ASCII byte is never swallowed by it.</summary>
internal static class ShiftJisDecoder
{
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var lead = bytes[at++];
            if (lead <= 0x80)
            {
                characters[length++] = (char)lead;
            }
            else if (lead is >= 0xA1 and <= 0xDF)
            {
                characters[length++] = (char)(0xFF61 - 0xA1 + lead);
            }
            else if (lead is 0xA0 or > 0xFC || at == bytes.Length)
            {
                characters[length++] = '\uFFFD';
            }
            else
            {
                var trail = bytes[at];
                var known = Character(lead, trail);
                at += known == '\0' && trail < 0x80 ? 0 : 1;
                characters[length++] = known == '\0' ? '\uFFFD' : known;
            }
        }

        return length;
    }

    /// <summary>The character of a lead byte 81-9F or E0-FC and the byte behind it; 0 where there is none.</summary>
    public static char Character(byte lead, byte trail) => trail is >= 0x40 and <= 0xFC and not 0x7F
        ? JisIndex.Jis0208[((lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188) + trail - (trail < 0x7F ? 0x40 : 0x41)]
        : '\0';
}
