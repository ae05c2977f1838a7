using CorpusForge.Core.Sources;

namespace CorpusForge.Engine.Runs;

/// <summary>An input of a source.</summary>
public sealed record SourceInput(SourceSettings Source, Input Input);
