namespace CorpusForge.Japanese.Morphology.Storage;

/// <summary>
/// The forms of an entry: a byte of flags; then, where the flag is set, the reading (a length and a code a kana), the pronunciation (the same),
/// and the base form (how many units of the surface it keeps, and an ending). A reading that is not there is the surface in katakana, a
/// pronunciation the reading, a base form the surface.
/// </summary>
internal static class FormRecord
{
    public const int EntriesAnIndex = 16;
    public const byte OwnReading = 1;
    public const byte OwnPronunciation = 2;
    public const byte OwnBaseForm = 4;

    /// <summary>This code is followed by the unit itself, in two bytes.</summary>
    public const byte Escape = 255;

    /// <summary>A unit with hiragana turned into katakana.</summary>
    public static char ToKatakana(char unit) => unit is >= '\u3041' and <= '\u3096' or '\u309D' or '\u309E' ? (char)(unit + 0x60) : unit;
}
