using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Runs;

/// <summary>How one column of scores is distributed over pages.</summary>
/// <param name="Column">The column.</param>
/// <param name="Pages">Pages.</param>
/// <param name="Least">Smallest score; 0 for no pages.</param>
/// <param name="Mean">Mean score.</param>
/// <param name="Most">Largest score.</param>
/// <param name="Histogram">Shares by equal bins from 0 to 1; null for a column that is no probability.</param>
public sealed record ScoreDistribution(string Column, long Pages, double Least, double Mean, double Most, ScoreHistogram? Histogram);
