namespace CorpusForge.Engine.Stages;

/// <summary>The near-duplicate cluster of a kept page.</summary>
/// <param name="Size">Its pages.</param>
/// <param name="Similarity">The least similarity among the pages that this one stands for; null where it stands for none.</param>
internal readonly record struct PageCluster(int Size, double? Similarity);
