namespace CorpusForge.Japanese.Scanning;

/// <summary>
/// What one scan of a text counts. Characters are Unicode scalar values, as Python counts them; lines are those with anything but white
/// space, and their characters those between the white space around them.
/// </summary>
public sealed record TextCounts
{
    /// <summary>All characters, white space and line feeds included.</summary>
    public int Characters { get; init; }

    /// <summary>Characters of class <see cref="CharacterClass.Hiragana"/>.</summary>
    public int Hiragana { get; init; }

    /// <summary>All of the block U+3040 to U+309F, ゝ and the voicing marks among them.</summary>
    public int HiraganaBlock { get; init; }

    /// <summary>Characters of class <see cref="CharacterClass.Katakana"/>.</summary>
    public int Katakana { get; init; }

    /// <summary>Kanji, those outside the basic plane included.</summary>
    public int Kanji { get; init; }

    /// <summary>。 alone.</summary>
    public int Maru { get; init; }

    /// <summary>。．！？</summary>
    public int Kuten { get; init; }

    /// <summary>、，</summary>
    public int Toten { get; init; }

    /// <summary>The 15 stop words of FineWeb-2 for Japanese, each one character: のにをはたてがとで年し・月れさ.</summary>
    public int StopWords { get; init; }

    /// <summary>Symbols by Unicode (categories S) and emoji.</summary>
    public int Symbols { get; init; }

    /// <summary>Symbols, emoji, punctuation, white space, line feeds and control characters, but for 。、・.</summary>
    public int Special { get; init; }

    /// <summary>{ and }</summary>
    public int CurlyBrackets { get; init; }

    /// <summary>U+FFFD, what stands where bytes could not be decoded.</summary>
    public int Replacements { get; init; }

    /// <summary>Ends of lines; CR LF is one.</summary>
    public int LineBreaks { get; init; }

    /// <summary>Sentences: they end behind 。．！？!? (a run of them counts once) and at the end of a line.</summary>
    public int Sentences { get; init; }

    /// <summary>Characters of all sentences, white space around them left out.</summary>
    public int SentenceCharacters { get; init; }

    /// <summary>Characters of the longest sentence.</summary>
    public int LongestSentence { get; init; }

    /// <summary>Sentences whose last character before the closing mark is ・ or ….</summary>
    public int EllipsisSentences { get; init; }

    /// <summary>Sentences that repeat an earlier one.</summary>
    public int DuplicateSentences { get; init; }

    /// <summary>Characters of those.</summary>
    public int DuplicateSentenceCharacters { get; init; }

    /// <summary>
    /// Sentences that the NINJAL web corpus drops: up to 5 or from 1,024 characters, under 5 % hiragana or under 70 % kana and kanji, both of
    /// the characters that are not white space.
    /// </summary>
    public int BadSentences { get; init; }

    /// <summary>Lines with anything but white space.</summary>
    public int Lines { get; init; }

    /// <summary>Their characters.</summary>
    public int LineCharacters { get; init; }

    /// <summary>Lines that repeat an earlier line of the text, compared without surrounding white space.</summary>
    public int DuplicateLines { get; init; }

    /// <summary>Characters of those.</summary>
    public int DuplicateLineCharacters { get; init; }

    /// <summary>Paragraphs: lines between empty lines.</summary>
    public int Paragraphs { get; init; }

    /// <summary>Paragraphs that repeat an earlier one, line by line.</summary>
    public int DuplicateParagraphs { get; init; }

    /// <summary>Characters of those.</summary>
    public int DuplicateParagraphCharacters { get; init; }

    /// <summary>Lines of at most 30 characters.</summary>
    public int ShortLines { get; init; }

    /// <summary>Lines of at most 10 characters.</summary>
    public int VeryShortLines { get; init; }

    /// <summary>Lines that end in … or in three full stops.</summary>
    public int EllipsisLines { get; init; }

    /// <summary>Lines that end in 。．｡！？.!?‼⁇⁈⁉, closing brackets and quotes behind it passed over.</summary>
    public int ClosedLines { get; init; }

    /// <summary>Lines that begin with one of •‣▪●○◎・■□◆◇★☆※▶►▲▼-*.</summary>
    public int BulletLines { get; init; }

    /// <summary>Lines of which more than half are capital letters.</summary>
    public int CapitalLines { get; init; }

    /// <summary>Lines with kana, half-width ones and ー included.</summary>
    public int KanaLines { get; init; }

    /// <summary>Lines that end in ！？。．… and hold at most ten each of the ideographic space, ・ and 区.</summary>
    public int RetainedLines { get; init; }

    /// <summary>Hiragana, katakana, kanji, kuten and toten: the Japanese letters of the Swallow corpus.</summary>
    public int JapaneseLetters => Hiragana + Katakana + Kanji + Kuten + Toten;
}
