namespace CorpusForge.Core.Filters.Scripts;

/// <summary>Characters of the longest run of one character in the page.</summary>
[Measure("longest-character-run", Origin = "HojiChar (SingleCharacterRepetition) and BigScience: 199 or less")]
public sealed record LongestCharacterRun : IMeasure
{
    public double Of(PageView page) => page.Repetition.LongestRun;
}
