namespace CorpusForge.Core.Filters.SentenceShape;

/// <summary>Share, 0 to 1, of sentences that the NINJAL web corpus drops: 5 characters or fewer, 1,024 or more, under 5 % hiragana or under 70 % kana and kanji (white space left out).</summary>
[Measure("bad-sentence-ratio", Origin = "NWJC drops such sentences; the share has no public bound", Most = 1)]
public sealed record BadSentenceRatio : IMeasure
{
    public double Of(PageView page) => Ratio.Of(page.Counts.BadSentences, page.Counts.Sentences);
}
