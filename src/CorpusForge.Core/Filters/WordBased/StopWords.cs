namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Number of words of the page that are one of の に を は た て が と で 年 し ・ 月 れ さ.</summary>
[Measure("stop-words", Origin = "FineWeb-2 Japanese: 2 or more", Words = true)]
public sealed record StopWords : IMeasure
{
    public double Of(PageView page) => page.Words.StopWords;
}
