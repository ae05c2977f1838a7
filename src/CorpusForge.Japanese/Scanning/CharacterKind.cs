namespace CorpusForge.Japanese.Scanning;

/// <summary>
/// What a UTF-16 unit counts as in a scan: the classes of <see cref="CharacterClass"/>, cut as finely as any measure asks. One histogram of
/// kinds holds the counts of all of them.
/// </summary>
internal enum CharacterKind : byte
{
    /// <summary>Small letters, digits, letters of other scripts, halves of rare characters.</summary>
    Other,

    /// <summary>Hiragana but the stop words.</summary>
    Hiragana,

    /// <summary>The stop words of FineWeb-2 that are hiragana: のにをはたてがとでしれさ.</summary>
    HiraganaStop,

    /// <summary>The rest of the block U+3040 to U+309F: ゝ and the voicing marks.</summary>
    HiraganaMark,

    /// <summary>U+30A1 to U+30FA.</summary>
    Katakana,

    /// <summary>ー, ヽ, small katakana extensions and half-width katakana: kana, but no Japanese letters by Swallow's count.</summary>
    KatakanaMark,

    /// <summary>Kanji but 年 and 月.</summary>
    Kanji,

    /// <summary>年 and 月, stop words of FineWeb-2.</summary>
    KanjiStop,

    /// <summary>A high surrogate of a rare kanji.</summary>
    KanjiLead,

    /// <summary>。</summary>
    Maru,

    /// <summary>．！？</summary>
    OtherKuten,

    /// <summary>、</summary>
    Toten,

    /// <summary>，</summary>
    FullWidthComma,

    /// <summary>! and ?</summary>
    HalfWidthStop,

    /// <summary>・, a stop word of FineWeb-2 too.</summary>
    MiddleDot,

    /// <summary>…</summary>
    Ellipsis,

    /// <summary>Line feed and carriage return.</summary>
    LineBreak,

    /// <summary>Other white space.</summary>
    Space,

    /// <summary>A capital letter.</summary>
    Capital,

    /// <summary>Other punctuation: Unicode categories P.</summary>
    Punctuation,

    /// <summary>{ and }</summary>
    CurlyBracket,

    /// <summary>Unicode categories S, the replacement character left out.</summary>
    Symbol,

    /// <summary>A high surrogate of the planes where emoji are.</summary>
    EmojiLead,

    /// <summary>U+FFFD.</summary>
    Replacement,

    /// <summary>A control or format character.</summary>
    Control,
}
