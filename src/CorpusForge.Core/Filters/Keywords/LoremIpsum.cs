namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page where text stands in for text: lorem ipsum, ダミーテキスト.</summary>
[Measure("lorem-ipsum", Origin = "C4: none")]
public sealed record LoremIpsum : IMeasure
{
    public double Of(PageView page) => page.Keywords(KeywordList.Placeholder).Hits;
}
