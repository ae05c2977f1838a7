namespace CorpusForge.Core.Filters.Corpus;

/// <summary>Share, 0 to 1, of characters in long passages that <c>dedup.substrings</c> found earlier in the corpus, before any was removed.</summary>
[Measure("repeated-substring-character-ratio", Origin = "this project's; Lee et al. 2021 remove them", Most = 1, Needs = "dedup.substrings")]
public sealed record RepeatedSubstringCharacterRatio : IMeasure
{
    public double Of(PageView page) => page.Page.RepeatedSubstrings is { } found ? Ratio.Of(found.Characters, found.Of) : 0;
}
