namespace CorpusForge.Core.Dedup;

/// <summary>A document in a group of two or more, in the order of documents.</summary>
/// <param name="Ordinal">The document.</param>
/// <param name="Root">The group: its smallest ordinal.</param>
/// <param name="Size">Documents of the group.</param>
public readonly record struct GroupMember(long Ordinal, long Root, long Size) : IComparable<GroupMember>
{
    /// <inheritdoc/>
    public int CompareTo(GroupMember other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>The groups of two and more among records sorted by key; each group's documents in ascending order.</summary>
    public static IEnumerable<GroupMember> Of(IEnumerable<KeyedOrdinal> inOrder)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        var (key, group) = (default(KeyedOrdinal), new List<long>());
        foreach (var next in inOrder)
        {
            if (group.Count > 0 && !key.SameKey(next))
            {
                foreach (var member in Members(group))
                {
                    yield return member;
                }

                group.Clear();
            }

            key = next;
            group.Add(next.Ordinal);
        }

        foreach (var member in Members(group))
        {
            yield return member;
        }
    }

    private static IEnumerable<GroupMember> Members(List<long> group)
    {
        for (var at = 0; group.Count > 1 && at < group.Count; at++)
        {
            yield return new GroupMember(group[at], group[0], group.Count);
        }
    }
}
