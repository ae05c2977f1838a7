namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page that ask to switch JavaScript on.</summary>
[Measure("javascript-notices", Origin = "C4 drops lines with the word javascript; here only the notices count")]
public sealed record JavascriptNotices : IMeasure
{
    public double Of(PageView page) => page.Keywords(KeywordList.Javascript).Hits;
}
