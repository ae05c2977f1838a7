namespace CorpusForge.Core.Dedup;

/// <summary>
/// Union-find over document ordinals. The root of a set is its smallest ordinal, whatever the order of unions, so that clusters do not
/// depend on the order in which pairs are found.
/// </summary>
public sealed class DisjointSets(string path, long length) : IDisposable
{
    // Parents are stored as distance to the parent: a new, zeroed file is then a forest of single documents.
    private readonly OrdinalStore<long> up = new(path, length);

    /// <summary>The root of a document's set.</summary>
    public long Find(long document)
    {
        while (up[document] != 0)
        {
            var parent = document - up[document];

            // Halves the path as it goes.
            up[document] += up[parent];
            document -= up[document];
        }

        return document;
    }

    /// <summary>Joins the sets of two documents.</summary>
    public void Union(long one, long other)
    {
        (one, other) = (Find(one), Find(other));
        if (one != other)
        {
            var (low, high) = one < other ? (one, other) : (other, one);
            up[high] = high - low;
        }
    }

    /// <summary>Removes the file.</summary>
    public void Dispose() => up.Dispose();
}
