using CorpusForge.Core.Dedup;
using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Deduplication;

/// <summary>What to deduplicate without a recipe, and where to.</summary>
/// <param name="Inputs">The inputs in order, as <see cref="DedupInputs"/> found them.</param>
/// <param name="Settings">The levels and their settings.</param>
/// <param name="Folder">Folder of the files that are written.</param>
/// <param name="WorkPath">Folder of what lies between, a lake.</param>
/// <param name="Workers">Jobs at the same time.</param>
public sealed record DedupRequest(IReadOnlyList<SourceInput> Inputs, DedupSettings Settings, string Folder, string WorkPath, int Workers);
