namespace CorpusForge.Core.Extraction;

/// <summary>A page's main text and where it was found.</summary>
/// <param name="Text">The text, a line a block.</param>
/// <param name="LinkCharacters">Those of its characters that stand inside links.</param>
/// <param name="Range">The blocks of its container.</param>
/// <param name="Dropped">By container, whether it belongs to the frame; valid until the next page.</param>
internal readonly record struct MainText(string Text, int LinkCharacters, MainRange Range, bool[] Dropped);
