using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Benchmarks;

/// <summary>A second variant of a recipe that was built in a lake already.</summary>
/// <param name="Elapsed">Time to its sealed mixture.</param>
/// <param name="Kept">Pages it keeps.</param>
/// <param name="Stages">Each stage's share.</param>
public sealed record BenchVariant(TimeSpan Elapsed, long Kept, IReadOnlyList<StageReport> Stages);
