namespace CorpusForge.Lake.Exports;

/// <summary>The tokenizer of an export of tokens.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Key">Hash of everything that decides its tokens.</param>
/// <param name="VocabularySize">Number of its ids.</param>
/// <param name="EndOfText">Id of the token at the end of each document.</param>
public sealed record ExportTokenizer(string Name, string Key, int VocabularySize, int EndOfText);
