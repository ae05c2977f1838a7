namespace CorpusForge.Engine.Comparing;

/// <summary>Rows of a page on both sides.</summary>
internal sealed record PairRow(bool Recaptured, long BeforeRow, long AfterRow, long BeforeCharacters, long AfterCharacters);
