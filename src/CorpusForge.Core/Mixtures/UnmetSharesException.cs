namespace CorpusForge.Core.Mixtures;

/// <summary>Shares or a budget that the pages cannot meet; the message says which, by how much, and what would be possible.</summary>
public sealed class UnmetSharesException(string message) : Exception(message);
