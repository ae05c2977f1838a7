namespace CorpusForge.Core.Filters.Corpus;

/// <summary>Long passages of the page that <c>dedup.substrings</c> found earlier in the corpus, as found before any was removed.</summary>
[Measure("repeated-substrings", Origin = "this project's; Lee et al. 2021 remove them", Needs = "dedup.substrings")]
public sealed record RepeatedSubstrings : IMeasure
{
    public double Of(PageView page) => page.Page.RepeatedSubstrings?.Units ?? 0;
}
