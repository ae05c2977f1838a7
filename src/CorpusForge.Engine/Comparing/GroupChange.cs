namespace CorpusForge.Engine.Comparing;

/// <summary>Pages of one group on both sides.</summary>
/// <param name="Name">The group.</param>
/// <param name="Before">Its pages before.</param>
/// <param name="After">Its pages after.</param>
/// <param name="CharactersBefore">Their characters before.</param>
/// <param name="CharactersAfter">Their characters after.</param>
/// <param name="Added">Pages added.</param>
/// <param name="Removed">Pages removed.</param>
public sealed record GroupChange(string Name, long Before, long After, long CharactersBefore, long CharactersAfter, long Added, long Removed);
