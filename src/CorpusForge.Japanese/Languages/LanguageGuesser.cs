namespace CorpusForge.Japanese.Languages;

/// <summary>
/// Tells Japanese from Chinese, Korean, Latin and mixed text by script: kana, the forms of Han characters that one language has alone,
/// words of Chinese grammar, and for titles and tables without kana the pairs of kanji that Japanese words have. Paragraphs are lines. Linear
/// in the text; nothing is allocated. Han characters without any evidence are taken for Japanese.
/// </summary>
public static class LanguageGuesser
{
    /// <summary>The language of a text, judged paragraph by paragraph.</summary>
    public static LanguageGuess Of(ReadOnlySpan<char> text) => new PageTally(text).Guess;

    /// <summary>The language of each paragraph that is not empty, in their order.</summary>
    public static ParagraphGuesses Paragraphs(ReadOnlySpan<char> text) => new(text);
}
