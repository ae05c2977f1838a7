namespace CorpusForge.Engine.Stages;

/// <summary>Union-find over the members of one component; the root of a set is its smallest member.</summary>
internal sealed class SmallSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public void Join(int one, int other)
    {
        (one, other) = (Find(one), Find(other));
        parents[Math.Max(one, other)] = Math.Min(one, other);
    }

    /// <summary>The members of sets of two and more, ascending, each with root and size.</summary>
    public IEnumerable<(int Member, int Root, int Size)> Groups()
    {
        var sizes = new int[parents.Length];
        for (var member = 0; member < parents.Length; member++)
        {
            sizes[Find(member)]++;
        }

        return Enumerable.Range(0, parents.Length).Select(member => (member, Find(member), sizes[Find(member)])).Where(member => member.Item3 > 1);
    }

    private int Find(int member)
    {
        while (parents[member] != member)
        {
            // Halves the path as it goes.
            parents[member] = parents[parents[member]];
            member = parents[member];
        }

        return member;
    }
}
