namespace CorpusForge.Engine.Explaining;

/// <summary>What one rule says of a page.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Value">The page's value.</param>
/// <param name="Low">Smallest value that is kept; null when open.</param>
/// <param name="High">Largest value that is kept; null when open.</param>
/// <param name="Passed">Whether the page is within.</param>
public sealed record RuleAnswer(string Name, double Value, double? Low, double? High, bool Passed);
