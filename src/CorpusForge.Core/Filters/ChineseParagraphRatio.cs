namespace CorpusForge.Core.Filters;

/// <summary>Share, 0 to 1, of the characters that stand in Chinese paragraphs among the characters of the page, white space left out.</summary>
[Measure("chinese-paragraph-ratio", Origin = "none known; told by script, forms of kanji and grammar words", Most = 1)]
public sealed record ChineseParagraphRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Language.ChineseCharacters, page.Language.Characters);
}
