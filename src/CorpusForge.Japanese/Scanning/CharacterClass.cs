namespace CorpusForge.Japanese.Scanning;

/// <summary>What kind of letter a UTF-16 unit is, by the ranges of the Swallow corpus (arXiv:2404.17733).</summary>
public enum CharacterClass : byte
{
    /// <summary>None of the others: Latin letters, digits, symbols, 「ー」 and the halves of rare kanji too.</summary>
    Other,

    /// <summary>U+3041 to U+3096.</summary>
    Hiragana,

    /// <summary>U+30A1 to U+30FA. The long vowel 「ー」 is not among them.</summary>
    Katakana,

    /// <summary>々〇〻, U+3400 to U+9FFF, U+F900 to U+FAFF.</summary>
    Kanji,

    /// <summary>A high surrogate of planes 2 and 3, where the rare kanji are.</summary>
    KanjiLead,

    /// <summary>。．！？, full width.</summary>
    Kuten,

    /// <summary>、，, full width.</summary>
    Toten,

    /// <summary>The half-width ! and ?, which end a sentence but are no Japanese letters.</summary>
    HalfWidthStop,

    /// <summary>・ and …, which trail off a sentence.</summary>
    Ellipsis,

    /// <summary>Line feed and carriage return.</summary>
    LineBreak,

    /// <summary>Other white space, the ideographic space among it.</summary>
    Space,
}
