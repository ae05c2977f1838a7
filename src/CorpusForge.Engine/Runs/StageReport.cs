namespace CorpusForge.Engine.Runs;

/// <summary>How a stage went.</summary>
/// <param name="Name">The stage.</param>
/// <param name="Elapsed">Its time.</param>
/// <param name="Pages">Pages worked on.</param>
/// <param name="Bytes">Bytes worked on.</param>
/// <param name="Partitions">Its partitions.</param>
/// <param name="Reused">Partitions that were there already.</param>
/// <param name="Phases">Time of all workers together by kind of work, where the stage does several.</param>
public sealed record StageReport(
    string Name, TimeSpan Elapsed, long Pages, long Bytes, int Partitions, int Reused, IReadOnlyDictionary<string, TimeSpan> Phases);
