namespace CorpusForge.Japanese.Tests.Morphology.Search;

/// <summary>What a token stream tells of a token.</summary>
internal sealed record TokenFacts(string Term, int Start, int End, int Increment, int Length);
