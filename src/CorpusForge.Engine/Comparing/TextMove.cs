namespace CorpusForge.Engine.Comparing;

/// <summary>Pages whose texts changed in one direction, and by how many characters together.</summary>
public sealed record TextMove(long Pages, long Characters);
