namespace CorpusForge.Japanese.Charsets;

/// <summary>The decoder of the WHATWG encoding standard, 12.1.1, JIS X 0212 in three bytes included. What cannot be read becomes U+FFFD.</summary>
internal static class EucJpDecoder
{
    private const byte Katakana = 0x8E, Supplement = 0x8F;

    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var lead = bytes[at++];
            if (lead < 0x80)
            {
                characters[length++] = (char)lead;
                continue;
            }

            var known = lead is Katakana or Supplement or >= 0xA1 and <= 0xFE ? Character(lead, bytes, ref at) : '\0';
            characters[length++] = known == '\0' ? '\uFFFD' : known;
        }

        return length;
    }

    /// <summary>
    /// The character of a lead byte and what stands behind it, 0 where there is none. <paramref name="at"/> moves past the bytes that belong to
    /// it, or to the error: an ASCII byte does not.
    /// </summary>
    public static char Character(byte lead, ReadOnlySpan<byte> bytes, ref int at)
    {
        var index = JisIndex.Jis0208;
        if (lead == Supplement && at < bytes.Length && Trails(bytes[at]))
        {
            (index, lead) = (JisIndex.Jis0212, bytes[at++]);
        }

        if (at == bytes.Length)
        {
            return '\0';
        }

        var trail = bytes[at];
        at += trail < 0x80 ? 0 : 1;
        return lead switch
        {
            Katakana => trail is >= 0xA1 and <= 0xDF ? (char)(0xFF61 - 0xA1 + trail) : '\0',
            Supplement => '\0',
            _ => Trails(trail) ? index[((lead - 0xA1) * 94) + trail - 0xA1] : '\0',
        };
    }

    private static bool Trails(byte value) => value is >= 0xA1 and <= 0xFE;
}
