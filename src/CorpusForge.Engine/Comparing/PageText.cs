namespace CorpusForge.Engine.Comparing;

/// <summary>What is shown of a page.</summary>
internal sealed record PageText(string Url, string Title, string Text);
