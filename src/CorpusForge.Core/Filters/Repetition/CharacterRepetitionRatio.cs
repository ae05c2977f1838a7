namespace CorpusForge.Core.Filters.Repetition;

/// <summary>Share, 0 to 1, of the most frequent 5-grams of characters among all of the page: of N different ones the top √N, those that occur once never among them.</summary>
[Measure("character-repetition-ratio", Origin = "HojiChar (CharRepetition) and BigScience: below 0.33", Most = 1)]
public sealed record CharacterRepetitionRatio : IMeasure
{
    public double Of(PageView page) => page.Repetition.Frequent;
}
