namespace CorpusForge.Learning.Classifiers.Evaluation;

/// <summary>A page by name, with its score.</summary>
public sealed record ScoredUrl(string Url, string Title, double Score);
