namespace CorpusForge.Core.Filters.SentenceShape;

/// <summary>Number of sentences of the page; they end behind 。．！？!? and at line ends.</summary>
[Measure("sentences", Origin = "C4: 5 or more")]
public sealed record Sentences : IMeasure
{
    public double Of(PageView page) => page.Counts.Sentences;
}
