namespace CorpusForge.Japanese.Scanning;

/// <summary>Counts of each kind of UTF-16 unit, and the sums over kinds that scans ask for.</summary>
internal readonly ref struct KindHistogram(Span<int> counts)
{
    private readonly Span<int> counts = counts;

    /// <summary>Units of one kind.</summary>
    public int this[CharacterKind kind] => counts[(int)kind];

    /// <summary>U+3041 to U+3096.</summary>
    public int Hiragana => this[CharacterKind.Hiragana] + this[CharacterKind.HiraganaStop];

    /// <summary>Hiragana, katakana, their marks and half-width forms.</summary>
    public int Kana => Hiragana + this[CharacterKind.HiraganaMark] + this[CharacterKind.Katakana] + this[CharacterKind.KatakanaMark];

    /// <summary>Kanji, rare ones once a pair.</summary>
    public int Kanji => this[CharacterKind.Kanji] + this[CharacterKind.KanjiStop] + this[CharacterKind.KanjiLead];

    /// <summary>Symbols and emoji.</summary>
    public int Symbols => this[CharacterKind.Symbol] + this[CharacterKind.EmojiLead] + this[CharacterKind.Replacement];

    /// <summary>Symbols, punctuation, white space and control characters, but for 。、・ and the marks of kana.</summary>
    public int Special => Symbols + this[CharacterKind.Punctuation] + this[CharacterKind.CurlyBracket] + this[CharacterKind.OtherKuten]
        + this[CharacterKind.FullWidthComma] + this[CharacterKind.HalfWidthStop] + this[CharacterKind.Ellipsis] + this[CharacterKind.Space]
        + this[CharacterKind.LineBreak] + this[CharacterKind.Control];

    /// <summary>The 15 stop words of FineWeb-2, all of one character.</summary>
    public int StopWords => this[CharacterKind.HiraganaStop] + this[CharacterKind.KanjiStop] + this[CharacterKind.MiddleDot];

    /// <summary>Counts a unit.</summary>
    public void Add(CharacterKind kind) => counts[(int)kind]++;
}
