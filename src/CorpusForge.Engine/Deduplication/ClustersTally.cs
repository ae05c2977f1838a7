namespace CorpusForge.Engine.Deduplication;

/// <summary>Counts clusters by size and remembers the largest.</summary>
internal sealed class ClustersTally
{
    private const int Remembered = 10;

    private readonly long[] sizes = new long[ClusterSizes.Names.Count];
    private readonly PriorityQueue<DedupCluster, (int Size, long Later)> largest = new();

    /// <summary>Clusters by class of size.</summary>
    public IReadOnlyList<long> Sizes => sizes;

    /// <summary>The largest of more than one page, the earlier first among equals.</summary>
    public IReadOnlyList<DedupCluster> Largest =>
        [.. largest.UnorderedItems.Select(item => item.Element).OrderByDescending(cluster => cluster.Size).ThenBy(cluster => cluster.Number)];

    /// <summary>Counts a cluster; they come in the order of their numbers.</summary>
    public void Add(long number, int size, string url)
    {
        sizes[ClusterSizes.ClassOf(size)]++;
        if (size > 1 && (largest.Count < Remembered || largest.Peek().Size < size))
        {
            largest.Enqueue(new DedupCluster(number, size, url), (size, -number));
            if (largest.Count > Remembered)
            {
                largest.Dequeue();
            }
        }
    }
}
