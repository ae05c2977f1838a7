namespace CorpusForge.Japanese.Languages;

/// <summary>One paragraph's language.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">UTF-16 units, the line feed not counted.</param>
/// <param name="Language">Its language; one without evidence of its own has the page's.</param>
public readonly record struct ParagraphGuess(int Start, int Length, Language Language);
