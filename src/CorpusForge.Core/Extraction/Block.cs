namespace CorpusForge.Core.Extraction;

/// <summary>A paragraph-like piece of a page: a range of the text buffer and what decides whether it is content.</summary>
/// <param name="Start">First character in the buffer.</param>
/// <param name="Length">Characters.</param>
/// <param name="LinkCharacters">Those of them that stand inside links.</param>
/// <param name="Links">Links that end in it.</param>
/// <param name="InPageLinks">Those of them that lead into the page itself.</param>
/// <param name="Stops">Sentence ends and commas in it.</param>
/// <param name="Container">Index of the innermost container.</param>
/// <param name="Kind">What element it came from.</param>
internal readonly record struct Block(int Start, int Length, int LinkCharacters, int Links, int InPageLinks, int Stops, int Container, BlockKind Kind)
{
    public double LinkShare => Length == 0 ? 0 : (double)LinkCharacters / Length;
}
