namespace CorpusForge.Cli;

/// <summary>A command used in a way it cannot work; the message names the remedy.</summary>
#pragma warning disable CA1032 // Only ever thrown with a message.
internal sealed class UsageException(string message) : Exception(message);
#pragma warning restore CA1032
