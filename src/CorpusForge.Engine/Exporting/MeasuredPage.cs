namespace CorpusForge.Engine.Exporting;

/// <summary>What planning knows of a page.</summary>
/// <param name="Split">Its split.</param>
/// <param name="Size">About how many bytes all its copies take.</param>
/// <param name="Characters">Characters of its text.</param>
/// <param name="Copies">How often it is written.</param>
internal readonly record struct MeasuredPage(string Split, long Size, int Characters, int Copies);
