namespace CorpusForge.Engine.Exporting;

/// <summary>One shard of a plan.</summary>
/// <param name="Split">Name of its split.</param>
/// <param name="Number">Its number within the split.</param>
/// <param name="First">Place of its first page within the version.</param>
/// <param name="Last">Place behind its last page; pages of the other split lie between the two.</param>
/// <param name="Pages">Pages in it.</param>
/// <param name="Documents">Pages, each as often as it is written.</param>
/// <param name="Characters">Characters of its documents.</param>
public sealed record PlannedShard(string Split, int Number, long First, long Last, long Pages, long Documents, long Characters);
