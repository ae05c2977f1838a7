namespace CorpusForge.Core.Filters.SentenceShape;

/// <summary>Share, 0 to 1, of characters of sentences that repeat an earlier one among the characters of all sentences.</summary>
[Measure("duplicate-sentence-character-ratio", Origin = "Swallow v1: 0.2 or less", Most = 1)]
public sealed record DuplicateSentenceCharacterRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.DuplicateSentenceCharacters, page.Counts.SentenceCharacters);
}
