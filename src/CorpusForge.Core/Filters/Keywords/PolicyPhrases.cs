namespace CorpusForge.Core.Filters.Keywords;

/// <summary>Places of the page that name terms of use, privacy policies or cookies.</summary>
[Measure("policy-phrases", Origin = "C4 drops lines with its six English phrases; the Japanese ones are the project's")]
public sealed record PolicyPhrases : IMeasure
{
    public double Of(PageView page) => page.Keywords(KeywordList.Policy).Hits;
}
