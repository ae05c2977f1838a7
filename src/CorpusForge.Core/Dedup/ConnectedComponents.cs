using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// Connected components of more links than memory holds, by alternating large-star and small-star steps (Kiveris and others, "Connected Components
/// in MapReduce and Beyond", 2014), each a sort and one walk over its result. No array of all documents is needed, and the result does not
/// depend on the order of links.
/// </summary>
/// <param name="folder">Folder for sorted runs.</param>
/// <param name="memoryBytes">Memory for both sorts of a step together.</param>
public sealed class ConnectedComponents(string folder, long memoryBytes) : IDisposable
{
    private SortedRuns<OrdinalPair> links = new(folder, memoryBytes / 2);

    /// <summary>Rounds that were needed; known after <see cref="Find"/>.</summary>
    public int Rounds { get; private set; }

    /// <summary>Adds a link between two documents; one to itself says nothing.</summary>
    public void Add(long one, long other)
    {
        if (one != other)
        {
            links.Add(new OrdinalPair(one, other));
            links.Add(new OrdinalPair(other, one));
        }
    }

    /// <summary>
    /// Each document but the smallest of its component, ascending, with that smallest. Call once, when all links are added.
    /// </summary>
    public IEnumerable<OrdinalPair> Find()
    {
        for (UInt128 before = 0; ; Rounds++)
        {
            using var large = new SortedRuns<OrdinalPair>(folder, memoryBytes / 2);
            LargeStar(links.InOrder(), large);
            links.Dispose();
            links = new SortedRuns<OrdinalPair>(folder, memoryBytes / 2);
            var after = SmallStar(large.InOrder());
            if (after == before)
            {
                break;
            }

            before = after;
        }

        // Stars at last: every document links to its root, and the root back to it.
        return links.InOrder().Where(link => link.To < link.From);
    }

    /// <summary>Removes what is on disk.</summary>
    public void Dispose() => links.Dispose();

    // Each document gives its larger neighbours to the smallest of its neighbourhood.
    private static void LargeStar(IEnumerable<OrdinalPair> inOrder, SortedRuns<OrdinalPair> found)
    {
        var (from, least, last) = (-1L, 0L, -1L);
        foreach (var link in inOrder)
        {
            if (link.From != from)
            {
                (from, least, last) = (link.From, Math.Min(link.From, link.To), -1);
            }

            if (link.To > link.From && link.To != last)
            {
                found.Add(new OrdinalPair(link.To, least));
            }

            last = link.To;
        }
    }

    // Each document gives its smaller neighbours, and itself, to the smallest of them. The sum of the links' hashes tells whether a round changed anything.
    private UInt128 SmallStar(IEnumerable<OrdinalPair> inOrder)
    {
        var (from, least, last) = (-1L, 0L, -1L);
        UInt128 sum = 0;
        foreach (var link in inOrder)
        {
            if (link.From != from)
            {
                (from, least, last) = (link.From, link.To, link.To);
                Give(link.From);
            }
            else if (link.To != last)
            {
                last = link.To;
                Give(link.To);
            }
        }

        return sum;

        void Give(long document)
        {
            var pair = new OrdinalPair(document, least);
            Add(document, least);
            unchecked
            {
                sum += XxHash128.HashToUInt128(MemoryMarshal.AsBytes(new ReadOnlySpan<OrdinalPair>(in pair)));
            }
        }
    }
}
