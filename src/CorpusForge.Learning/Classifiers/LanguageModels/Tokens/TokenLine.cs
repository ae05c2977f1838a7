namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>One line of a text, which is one paragraph of a page, as tokens.</summary>
/// <param name="Start">Where its tokens begin; the first is the marker of the begin, the last that of the end.</param>
/// <param name="Length">How many tokens, the markers included.</param>
/// <param name="TextStart">Where the line begins in the text, in UTF-16 units.</param>
/// <param name="TextLength">Its length in UTF-16 units.</param>
internal readonly record struct TokenLine(int Start, int Length, int TextStart, int TextLength);
