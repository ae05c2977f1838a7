namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Share, 0 to 1, of the 15 stop words of FineWeb-2, each of one character, among all characters of the page.</summary>
[Measure("stop-word-ratio", Origin = "twin by characters of FineWeb-2 Japanese: stop words の に を は た て が と で 年 し ・ 月 れ さ", Most = 1)]
public sealed record StopWordRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.StopWords, page.Counts.Characters);
}
