namespace CorpusForge.Core.Dedup;

/// <summary>The documents of one component, ascending, each with the buckets it shares with others.</summary>
public sealed class NearComponent
{
    private readonly List<long> documents = [];
    private readonly List<int> starts = [];
    private readonly List<long> buckets = [];

    /// <summary>Number of documents.</summary>
    public int Count => documents.Count;

    /// <summary>The ordinal of a document.</summary>
    public long this[int member] => documents[member];

    /// <summary>The buckets of a document, ascending.</summary>
    public ReadOnlySpan<long> BucketsOf(int member)
    {
        var end = member + 1 < starts.Count ? starts[member + 1] : buckets.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(buckets)[starts[member]..end];
    }

    /// <summary>Adds an entry of the component; entries come in order.</summary>
    public void Add(BucketEntry entry)
    {
        if (documents.Count == 0 || documents[^1] != entry.Ordinal)
        {
            documents.Add(entry.Ordinal);
            starts.Add(buckets.Count);
        }

        buckets.Add(entry.Bucket);
    }

    /// <summary>Empties it for the next component.</summary>
    public void Clear()
    {
        documents.Clear();
        starts.Clear();
        buckets.Clear();
    }
}
