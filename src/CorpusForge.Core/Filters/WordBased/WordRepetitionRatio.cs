namespace CorpusForge.Core.Filters.WordBased;

/// <summary>Share, 0 to 1, of places in the page whose seven words in a row stand elsewhere too, among all 7-grams of words.</summary>
[Measure("word-repetition-ratio", Origin = "HojiChar (WordRepetition): below 0.4", Words = true, Most = 1)]
public sealed record WordRepetitionRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Words.Grams(7).RepeatedOccurrences, page.Words.Grams(7).Occurrences);
}
