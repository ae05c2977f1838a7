namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>A figure with the interval that holds the middle 95 % of its values over pages drawn anew.</summary>
public sealed record Interval(double Value, double Low, double High);
