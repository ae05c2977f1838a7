namespace CorpusForge.Engine.Comparing;

/// <summary>Pages, and characters of their texts on either side; 0 on a side that has none of them.</summary>
public sealed record PagePart(long Pages, long CharactersBefore, long CharactersAfter);
