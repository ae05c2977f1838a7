namespace CorpusForge.Tests.Shared.Fuzz;

/// <summary>One input of the fuzz harness.</summary>
/// <param name="Number">Its number under the seed.</param>
/// <param name="Kind">How it was made, kebab-case.</param>
/// <param name="Body">The bytes of the page.</param>
/// <param name="ContentType">The HTTP header; null for none.</param>
internal sealed record FuzzInput(int Number, string Kind, byte[] Body, string? ContentType);
