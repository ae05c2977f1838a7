namespace CorpusForge.Japanese.Scanning;

/// <summary>What one scan of a text counts. Characters are Unicode scalar values; lines are the non-empty ones.</summary>
public sealed record TextCounts
{
    /// <summary>All characters, white space and line feeds included.</summary>
    public int Characters { get; init; }

    /// <summary>Characters of class <see cref="CharacterClass.Hiragana"/>.</summary>
    public int Hiragana { get; init; }

    /// <summary>Characters of class <see cref="CharacterClass.Katakana"/>.</summary>
    public int Katakana { get; init; }

    /// <summary>Kanji, those outside the basic plane included.</summary>
    public int Kanji { get; init; }

    /// <summary>。．！？</summary>
    public int Kuten { get; init; }

    /// <summary>、，</summary>
    public int Toten { get; init; }

    /// <summary>Sentences: they end behind 。．！？!? (a run of them counts once) and at the end of a line.</summary>
    public int Sentences { get; init; }

    /// <summary>Characters of all sentences, white space around them left out.</summary>
    public int SentenceCharacters { get; init; }

    /// <summary>Characters of the longest sentence.</summary>
    public int LongestSentence { get; init; }

    /// <summary>Sentences whose last character before the closing mark is ・ or ….</summary>
    public int EllipsisSentences { get; init; }

    /// <summary>Lines with anything but white space.</summary>
    public int Lines { get; init; }

    /// <summary>Lines that repeat an earlier line of the text, compared without surrounding white space.</summary>
    public int DuplicateLines { get; init; }

    /// <summary>Hiragana, katakana, kanji, kuten and toten: the Japanese letters of the Swallow corpus.</summary>
    public int JapaneseLetters => Hiragana + Katakana + Kanji + Kuten + Toten;
}
