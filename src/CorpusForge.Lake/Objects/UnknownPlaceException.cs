namespace CorpusForge.Lake.Objects;

/// <summary>A place was named that no store can have; the message says what is allowed.</summary>
public sealed class UnknownPlaceException(string message) : Exception(message);
