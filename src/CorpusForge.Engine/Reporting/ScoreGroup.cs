namespace CorpusForge.Engine.Reporting;

/// <summary>The scores of one group of pages beside those of the training set.</summary>
/// <param name="Dimension"><c>all</c>, <c>domain</c> or <c>year</c>.</param>
/// <param name="Group">The domain, the year of publication (else of the fetch); <c>all</c> for all pages.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Mean">Mean score.</param>
/// <param name="Distance">How far its scores are from the training set's.</param>
/// <param name="Unfamiliar">Share of its pages with scores that hardly a page of the training set had, 0 to 1: there the model is unsure as it was nowhere else.</param>
/// <param name="Drifts">
/// Whether they are another population: over at least 200 pages the stability index is above 0.25; and for a domain or year, which is of one kind where
/// the training set is a mixture, only if the unfamiliar share is above a tenth and twice that of training too.
/// </param>
public sealed record ScoreGroup(string Dimension, string Group, long Pages, double Mean, ScoreDistance Distance, double Unfamiliar, bool Drifts);
