namespace CorpusForge.Engine.Comparing;

/// <summary>A page that only one version holds, and why the other does not.</summary>
internal sealed record MovedRow(long Row, string DocId, string Reason, double? Value, string? CopyOf, double? Similarity, long Characters);
