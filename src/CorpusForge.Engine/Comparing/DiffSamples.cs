namespace CorpusForge.Engine.Comparing;

/// <summary>Pages of each kind, in the order of their ids, which are hashes.</summary>
/// <param name="Added">Of the pages added.</param>
/// <param name="Removed">Of the pages removed.</param>
/// <param name="Changed">Of the pages with another text, newer captures among them.</param>
public sealed record DiffSamples(IReadOnlyList<DiffSample> Added, IReadOnlyList<DiffSample> Removed, IReadOnlyList<ChangedSample> Changed);
