namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Share, 0 to 1, of lines with fewer than three words, punctuation left out, among the lines of the page.</summary>
[Measure("word-short-line-ratio", Origin = "C4 drops lines of fewer than 3 words; the share has no public bound", Words = true, Most = 1)]
public sealed record WordShortLineRatio : IMeasure
{
    public double Of(PageView page) => page.Words.ShortLineShare;
}
