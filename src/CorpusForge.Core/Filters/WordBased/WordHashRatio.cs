namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Number of # for each word of the page.</summary>
[Measure("word-hash-ratio", Origin = "Gopher: 0.1 or less", Words = true)]
public sealed record WordHashRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Text.AsSpan().Count('#'), page.Words.Count);
}
