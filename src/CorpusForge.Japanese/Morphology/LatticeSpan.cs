namespace CorpusForge.Japanese.Morphology;

/// <summary>A part of a line between two words.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="LineEnd">Where its line ends.</param>
/// <param name="RightBefore">The right id of the word before, 0 at the beginning of the line.</param>
/// <param name="LeftBehind">The left id of the word behind, 0 at the end of the line.</param>
internal readonly record struct LatticeSpan(int Start, int End, int LineEnd, int RightBefore, int LeftBehind);
