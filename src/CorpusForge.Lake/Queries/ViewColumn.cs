namespace CorpusForge.Lake.Queries;

/// <summary>A column of a view.</summary>
public sealed record ViewColumn(string Name, string Type);
