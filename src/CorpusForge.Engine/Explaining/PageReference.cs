namespace CorpusForge.Engine.Explaining;

/// <summary>Names another page.</summary>
public sealed record PageReference(string DocId, string Url);
