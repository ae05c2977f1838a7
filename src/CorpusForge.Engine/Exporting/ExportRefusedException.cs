namespace CorpusForge.Engine.Exporting;

/// <summary>An export that cannot be as it was asked for; the message names the remedy.</summary>
#pragma warning disable CA1032 // Only ever thrown with a message.
public sealed class ExportRefusedException(string message) : Exception(message);
#pragma warning restore CA1032
