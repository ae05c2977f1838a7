namespace CorpusForge.Core.Filters;

/// <summary>Share, 0 to 1, of the characters that stand in Japanese paragraphs among the characters of the page, white space left out.</summary>
[Measure("japanese-paragraph-ratio", Origin = "none known; told by script, forms of kanji and kanji pairs", Most = 1)]
public sealed record JapaneseParagraphRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Language.JapaneseCharacters, page.Language.Characters);
}
