using CorpusForge.Lake.Exports;

namespace CorpusForge.Engine.Exporting;

/// <summary>What an export came to.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="IsNew">False where it lay there already, whole.</param>
/// <param name="Reused">Shards that an earlier, interrupted run had finished.</param>
public sealed record ExportResult(ExportManifest Manifest, bool IsNew, int Reused);
