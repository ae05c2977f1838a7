namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>What one feature of a page adds to a score.</summary>
/// <param name="Feature">Its name in words: <c>characters アフィリ</c>, <c>links: affiliate services</c>.</param>
/// <param name="Value">The feature's value on the page.</param>
/// <param name="Share">What it adds to the score before calibration, in log odds; negative speaks against.</param>
public sealed record FeatureShare(string Feature, double Value, double Share);
