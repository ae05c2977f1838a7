namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Number of … and of three full stops for each word of the page.</summary>
[Measure("word-ellipsis-ratio", Origin = "Gopher: 0.1 or less", Words = true)]
public sealed record WordEllipsisRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Text.AsSpan().Count('…') + page.Text.AsSpan().Count("..."), page.Words.Count);
}
