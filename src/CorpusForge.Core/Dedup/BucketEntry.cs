namespace CorpusForge.Core.Dedup;

/// <summary>A document in a bucket that others share, under its component.</summary>
/// <param name="Component">The component: documents that buckets link, directly or through others; its smallest ordinal.</param>
/// <param name="Ordinal">The document.</param>
/// <param name="Bucket">The bucket: its band and its smallest ordinal.</param>
public readonly record struct BucketEntry(long Component, long Ordinal, long Bucket) : IComparable<BucketEntry>
{
    private const int BandShift = 55;

    /// <summary>The number of a bucket.</summary>
    public static long BucketOf(int band, long root) => ((long)band << BandShift) | root;

    /// <summary>The smallest ordinal in a bucket.</summary>
    public static long RootOf(long bucket) => bucket & ((1L << BandShift) - 1);

    /// <inheritdoc/>
    public int CompareTo(BucketEntry other)
    {
        var order = Component.CompareTo(other.Component);
        order = order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
        return order != 0 ? order : Bucket.CompareTo(other.Bucket);
    }
}
