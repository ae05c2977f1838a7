namespace CorpusForge.Engine.Comparing;

/// <summary>Why the text of a row is read: for a tally of words, or to be shown.</summary>
internal sealed record TextWanted(IReadOnlyDictionary<long, List<WordTally>> Tallies, IReadOnlySet<long> Shown);
