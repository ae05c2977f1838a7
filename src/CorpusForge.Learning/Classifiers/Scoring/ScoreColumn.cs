namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>A column of scores.</summary>
/// <param name="Name">Kebab-case name in recipes, shards and JSON.</param>
/// <param name="Least">Smallest value it can have.</param>
/// <param name="Most">Largest value it can have.</param>
public sealed record ScoreColumn(string Name, double Least, double Most);
