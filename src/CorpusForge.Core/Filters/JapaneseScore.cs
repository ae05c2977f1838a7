namespace CorpusForge.Core.Filters;

/// <summary>Share, 0 to 1, of Japanese among the letters of the page by its paragraphs; three Latin letters count as one.</summary>
[Measure("japanese-score", Origin = "in place of the language scores of Swallow v1 (above 0) and FineWeb-2 (0.886 or more)", Most = 1)]
public sealed record JapaneseScore : IMeasure
{
    public double Of(PageView page) => page.Language.JapaneseShare;
}
