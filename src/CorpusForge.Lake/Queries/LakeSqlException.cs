namespace CorpusForge.Lake.Queries;

/// <summary>A statement that cannot be answered; the message has the place and near names where there are some.</summary>
#pragma warning disable CA1032 // Only ever thrown with a message.
public sealed class LakeSqlException(string message, Exception? inner = null) : Exception(message, inner);
#pragma warning restore CA1032
