namespace CorpusForge.Japanese.Languages;

/// <summary>The language of a text and what was counted to know it. A character is a UTF-16 unit that is no white space.</summary>
public readonly record struct LanguageGuess
{
    /// <summary>The language of the whole.</summary>
    public Language Language { get; init; }

    /// <summary>Share, 0 to 1, of Japanese among the letters; a Latin letter counts a third of one, for words take three times as many.</summary>
    public double JapaneseShare { get; init; }

    /// <summary>Characters.</summary>
    public int Characters { get; init; }

    /// <summary>Characters of the paragraphs that are Japanese.</summary>
    public int JapaneseCharacters { get; init; }

    /// <summary>Characters of the paragraphs that are Chinese.</summary>
    public int ChineseCharacters { get; init; }

    /// <summary>Han characters.</summary>
    public int Han { get; init; }

    /// <summary>Han characters in forms that only Chinese has today.</summary>
    public int ChineseForms { get; init; }
}
