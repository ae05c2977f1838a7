namespace CorpusForge.Learning.Classifiers.Labelling.Agreement;

/// <summary>How far two raters agree.</summary>
/// <param name="First">Name of one rater.</param>
/// <param name="Second">Name of the other, ordinally behind the first.</param>
/// <param name="Kappa">Counts and Cohen's kappa.</param>
/// <param name="Interval">95 % interval of kappa over drawn pages; null where it cannot be told.</param>
public sealed record RaterPair(string First, string Second, CohenKappa Kappa, (double Low, double High)? Interval);
