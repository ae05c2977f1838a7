namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>
/// The forms of an entry: a byte of flags with the reading's length above them; then, where its flag is set, the reading (a code a kana), the
/// pronunciation (the bits of the kana that are ー in it, or length and codes), and the base form (how many units of the surface it
/// keeps, and an ending). Lengths count bytes. A reading that is not there is the surface in katakana, a pronunciation the reading, a base form the surface.
/// </summary>
internal unsafe struct FormRecord
{
    public const int EntriesAnIndex = 16;
    public const byte OwnReading = 1;
    public const byte LongPronunciation = 2;
    public const byte OwnPronunciation = 4;
    public const byte OwnBaseForm = 8;
    public const int LengthShift = 4;

    /// <summary>A length that does not fit above the flags follows them.</summary>
    public const int LongLength = 15;

    /// <summary>As many units as the bits of lengthened kana reach.</summary>
    public const int MaxBits = 32;

    /// <summary>This code is followed by the unit itself, in two bytes.</summary>
    public const byte Escape = 255;

    public const char LongVowel = 'ー';

    public byte Flags;
    public byte* Reading;
    public int ReadingBytes;
    public uint Lengthened;
    public byte* Pronunciation;
    public int PronunciationBytes;
    public int Kept;
    public int Ending;

    public readonly bool Has(byte flag) => (Flags & flag) != 0;

    /// <summary>Reads the record at a place and moves behind it.</summary>
    public static FormRecord Read(ref byte* at)
    {
        var record = new FormRecord { Flags = *at++ };
        if (record.Has(OwnReading))
        {
            record.ReadingBytes = record.Flags >> LengthShift;
            record.ReadingBytes = record.ReadingBytes == LongLength ? *at++ : record.ReadingBytes;
            record.Reading = at;
            at += record.ReadingBytes;
        }

        if (record.Has(LongPronunciation))
        {
            record.Lengthened = ReadNumber(ref at);
        }

        if (record.Has(OwnPronunciation))
        {
            record.PronunciationBytes = *at++;
            record.Pronunciation = at;
            at += record.PronunciationBytes;
        }

        if (record.Has(OwnBaseForm))
        {
            record.Kept = *at++;
            record.Ending = (int)ReadNumber(ref at);
        }

        return record;
    }

    /// <summary>A unit with hiragana turned into katakana.</summary>
    public static char ToKatakana(char unit) => unit is >= '\u3041' and <= '\u3096' or '\u309D' or '\u309E' ? (char)(unit + 0x60) : unit;

    // Seven bits a byte, the lowest first; the highest bit says that more follow.
    private static uint ReadNumber(ref byte* at)
    {
        var (number, shift) = (0u, 0);
        do
        {
            number |= (*at & 0x7Fu) << shift;
            shift += 7;
        }
        while ((*at++ & 0x80) != 0);
        return number;
    }
}
