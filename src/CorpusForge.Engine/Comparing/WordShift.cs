namespace CorpusForge.Engine.Comparing;

/// <summary>Words that one set of pages has more often than another.</summary>
/// <param name="Statistic">The statistic that orders them.</param>
/// <param name="PriorWords">Weight of the prior, in words.</param>
/// <param name="PagesBefore">Pages read of the first set.</param>
/// <param name="PagesAfter">Pages read of the second.</param>
/// <param name="WordsBefore">Content words in them.</param>
/// <param name="WordsAfter">Content words in them.</param>
/// <param name="Over">Words that the second set has more often, greatest z first.</param>
/// <param name="Under">Words that it has less often, least z first.</param>
public sealed record WordShift(
    string Statistic, double PriorWords, long PagesBefore, long PagesAfter, long WordsBefore, long WordsAfter,
    IReadOnlyList<WordChange> Over, IReadOnlyList<WordChange> Under);
