namespace CorpusForge.Japanese.Charsets;

/// <summary>
/// How well bytes fit a Japanese multi-byte charset: characters that are sound, bytes that are not, how many of the sound ones are kana, of
/// which Japanese text always has plenty and wrongly decoded text has none, and how likely the characters are as a whole.
/// </summary>
/// <param name="Characters">Sound multi-byte characters.</param>
/// <param name="Errors">Bytes that begin nothing valid; a character cut off at the end is none.</param>
/// <param name="Kana">Sound characters that are hiragana or katakana of full width.</param>
/// <param name="HalfWidth">Sound characters that are katakana of half width.</param>
/// <param name="Score">
/// Likelihood: 6 a kana, 4 a kanji of JIS level 1 or a mark of row 1, 1 a half-width katakana (5 in EUC-JP, where each has a lead byte of its
/// own), 3 its voiced mark, less than 0 for what is rare, for a mark behind what has no voice, for codes of users, and for errors.
/// </param>
public readonly record struct ByteEvidence(int Characters, int Errors, int Kana, int HalfWidth, int Score)
{
    private const int OfError = -12, OfUser = -8, OfRare = -2, OfVoiced = 3, OfUnvoiced = -4;

    /// <summary>At most one error in 200 characters: a page with a broken byte or two is still of its charset.</summary>
    public bool Fits => Characters > 0 && Errors * 200L <= Characters;

    /// <summary>At most one error in five characters: an advertisement of another charset leaves a page its own.</summary>
    public bool NearlyFits => Characters > 0 && Errors * 5L <= Characters;

    /// <summary>Whether this is half-width katakana alone with voiced marks in their places, which other text has only by chance.</summary>
    public bool IsHalfWidth => Errors == 0 && HalfWidth > 0 && HalfWidth == Characters && Score * 10L >= Characters * 11L;

    /// <summary>Evidence that bytes are CP932: lead 81-9F, E0-FC and trail 40-7E, 80-FC; A1-DF is half-width katakana.</summary>
    public static ByteEvidence OfShiftJis(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, errors = 0, kana = 0, halfWidth = 0, score = 0;
        for (var at = 0; (at = NextHigh(bytes, at)) < bytes.Length && !Hopeless(characters, errors);)
        {
            var lead = bytes[at++];
            if (lead is >= 0xA1 and <= 0xDF)
            {
                characters++;
                halfWidth++;
                score += OfHalfWidth(lead, at > 1 ? bytes[at - 2] : (byte)0);
                continue;
            }

            if (lead is > 0x80 and <= 0xFC and not 0xA0 && at == bytes.Length)
            {
                break;
            }

            var known = lead is > 0x80 and <= 0xFC and not 0xA0 ? ShiftJisDecoder.Character(lead, bytes[at]) : '\0';
            if (known == '\0')
            {
                errors++;
                score += OfError;
                continue;
            }

            at++;
            characters++;
            var isKana = known is >= 'ぁ' and <= 'ヶ';
            kana += isKana ? 1 : 0;
            score += isKana ? 6 : lead switch
            {
                0x81 or (>= 0x88 and <= 0x98) => 4,
                >= 0x82 and <= 0x84 => 1,
                >= 0xF0 and <= 0xF9 => OfUser,
                _ => OfRare,
            };
        }

        return new ByteEvidence(characters, errors, kana, halfWidth, score);
    }

    /// <summary>Evidence that bytes are EUC-JP: two bytes A1-FE, or 8E with one, or 8F with two.</summary>
    public static ByteEvidence OfEucJp(ReadOnlySpan<byte> bytes)
    {
        int characters = 0, errors = 0, kana = 0, halfWidth = 0, score = 0;
        var before = (byte)0;
        for (var at = 0; (at = NextHigh(bytes, at)) < bytes.Length && !Hopeless(characters, errors);)
        {
            var lead = bytes[at++];
            var trailing = lead switch { 0x8E or (>= 0xA1 and <= 0xFE) => 1, 0x8F => 2, _ => 0 };
            if (trailing > 0 && at + trailing > bytes.Length)
            {
                break;
            }

            var behind = at;
            if (trailing == 0 || EucJpDecoder.Character(lead, bytes, ref behind) == '\0')
            {
                errors++;
                score += OfError;
                continue;
            }

            kana += lead is 0xA4 or 0xA5 ? 1 : 0;
            halfWidth += lead == 0x8E ? 1 : 0;
            score += lead switch
            {
                0x8E => OfHalfWidth(bytes[at], before) + 4,
                0xA4 or 0xA5 => 6,
                0xA1 or (>= 0xB0 and <= 0xCF) => 4,
                0xA2 or 0xA3 or (>= 0xA6 and <= 0xA8) => 1,
                _ => OfRare,
            };
            before = lead == 0x8E ? bytes[at] : (byte)0;
            at = behind;
            characters++;
        }

        return new ByteEvidence(characters, errors, kana, halfWidth, score);
    }

    // Of these bytes enough is known.
    private static bool Hopeless(int characters, int errors) => errors > 64 && errors > characters / 8;

    // The marks DE and DF give voice to the rows of ka, sa, ta and ha, and DE to u.
    private static int OfHalfWidth(byte value, byte before) => value switch
    {
        0xDE => before is 0xB3 or (>= 0xB6 and <= 0xC4) or (>= 0xCA and <= 0xCE) ? OfVoiced : OfUnvoiced,
        0xDF => before is >= 0xCA and <= 0xCE ? OfVoiced : OfUnvoiced,
        _ => 1,
    };

    private static int NextHigh(ReadOnlySpan<byte> bytes, int from)
    {
        // Within Japanese text the next byte mostly is one.
        if (from < bytes.Length && bytes[from] >= 0x80)
        {
            return from;
        }

        var next = bytes[from..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        return next < 0 ? bytes.Length : from + next;
    }
}
