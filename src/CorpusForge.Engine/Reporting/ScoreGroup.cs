namespace CorpusForge.Engine.Reporting;

/// <summary>The scores of one group of pages beside those of the training set.</summary>
/// <param name="Dimension"><c>all</c>, <c>domain</c> or <c>year</c>.</param>
/// <param name="Group">The domain, the year of publication (else of the fetch); <c>all</c> for all pages.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Mean">Mean score.</param>
/// <param name="Distance">How far its scores are from the training set's.</param>
/// <param name="Drifts">Whether they are another population: the stability index is above 0.25, over at least 200 pages.</param>
public sealed record ScoreGroup(string Dimension, string Group, long Pages, double Mean, ScoreDistance Distance, bool Drifts);
