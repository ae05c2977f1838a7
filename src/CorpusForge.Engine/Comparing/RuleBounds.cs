namespace CorpusForge.Engine.Comparing;

/// <summary>The bounds of a rule, inclusive; null where open.</summary>
public sealed record RuleBounds(double? Low, double? High);
