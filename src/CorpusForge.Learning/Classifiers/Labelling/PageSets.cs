namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>Union-find in memory; the root of a set is its smallest member, whatever the order of unions.</summary>
internal sealed class PageSets(int count)
{
    private readonly int[] parent = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest member of a member's set.</summary>
    public int Find(int member)
    {
        while (parent[member] != member)
        {
            member = parent[member] = parent[parent[member]];
        }

        return member;
    }

    /// <summary>Joins two sets.</summary>
    public void Union(int one, int other)
    {
        (one, other) = (Find(one), Find(other));
        parent[Math.Max(one, other)] = Math.Min(one, other);
    }
}
