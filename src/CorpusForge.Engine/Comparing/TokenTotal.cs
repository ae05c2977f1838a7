namespace CorpusForge.Engine.Comparing;

/// <summary>The sum of a column of tokens on both sides.</summary>
public sealed record TokenTotal(string Column, long Before, long After);
