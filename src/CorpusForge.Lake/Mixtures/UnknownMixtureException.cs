namespace CorpusForge.Lake.Mixtures;

/// <summary>A mixture or version was named that the lake does not have; the message says which it has.</summary>
public sealed class UnknownMixtureException(string message) : Exception(message);
