namespace CorpusForge.Engine.Deduplication;

/// <summary>A cluster as it is shown.</summary>
/// <param name="Number">Its number, which is that of its page in the kept ones.</param>
/// <param name="Size">Pages.</param>
/// <param name="Representative">URL of the page that stays.</param>
public sealed record DedupCluster(long Number, int Size, string Representative);
