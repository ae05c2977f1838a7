namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// How well bytes fit a Japanese multi-byte charset: characters that are sound, bytes that are not, and how many of the sound ones are kana,
/// of which Japanese text always has plenty and wrongly decoded text has none.
/// </summary>
/// <param name="Characters">Sound multi-byte characters.</param>
/// <param name="Errors">Bytes that begin nothing valid; a character cut off at the end is none.</param>
/// <param name="Kana">Sound characters that are hiragana or katakana of full width.</param>
public readonly record struct ByteEvidence(int Characters, int Errors, int Kana)
{
    /// <summary>At most one error in 200 characters: a page with a broken byte or two is still of its charset.</summary>
    public bool Fits => Characters > 0 && Errors * 200L <= Characters;

    /// <summary>Evidence that bytes are CP932: lead 81-9F, E0-FC and trail 40-7E, 80-FC; A1-DF is half-width katakana.</summary>
    public static ByteEvidence OfShiftJis(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, errors = 0, kana = 0;
        for (var at = 0; (at = NextHigh(bytes, at)) < bytes.Length;)
        {
            var lead = bytes[at++];
            if (lead is >= 0xA1 and <= 0xDF)
            {
                characters++;
                continue;
            }

            if (lead is < 0x81 or > 0xFC or 0xA0)
            {
                errors++;
                continue;
            }

            if (at == bytes.Length)
            {
                break;
            }

            var trail = bytes[at];
            if (trail is < 0x40 or 0x7F or > 0xFC)
            {
                errors++;
                continue;
            }

            at++;
            characters++;
            kana += (lead == 0x82 && trail >= 0x9F && trail <= 0xF1) || (lead == 0x83 && trail <= 0x96) ? 1 : 0;
        }

        return new ByteEvidence(characters, errors, kana);
    }

    /// <summary>Evidence that bytes are EUC-JP: two bytes A1-FE, or 8E with one, or 8F with two.</summary>
    public static ByteEvidence OfEucJp(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, errors = 0, kana = 0;
        for (var at = 0; (at = NextHigh(bytes, at)) < bytes.Length;)
        {
            var lead = bytes[at++];
            var trailing = lead switch { 0x8E => 1, 0x8F => 2, >= 0xA1 and <= 0xFE => 1, _ => 0 };
            if (trailing == 0)
            {
                errors++;
                continue;
            }

            if (at + trailing > bytes.Length)
            {
                break;
            }

            if (bytes.Slice(at, trailing).IndexOfAnyExceptInRange((byte)0xA1, (byte)0xFE) >= 0)
            {
                errors++;
                continue;
            }

            kana += lead is 0xA4 or 0xA5 ? 1 : 0;
            at += trailing;
            characters++;
        }

        return new ByteEvidence(characters, errors, kana);
    }

    private static int NextHigh(ReadOnlySpan<byte> bytes, int from)
    {
        var next = bytes[from..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        return next < 0 ? bytes.Length : from + next;
    }
}
