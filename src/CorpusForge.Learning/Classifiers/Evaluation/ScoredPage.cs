namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>A page with its score and its label.</summary>
/// <param name="Score">Probability of the class, or any number that grows with it.</param>
/// <param name="IsPositive">Whether the label says yes.</param>
/// <param name="Site">The site; intervals take whole sites, for pages of one site are alike.</param>
public sealed record ScoredPage(double Score, bool IsPositive, string Site);
