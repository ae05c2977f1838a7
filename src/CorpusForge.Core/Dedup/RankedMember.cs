namespace CorpusForge.Core.Dedup;

/// <summary>A member of a group of duplicates, ordered so that the one that stays comes first in its group.</summary>
/// <param name="Group">The group.</param>
/// <param name="First">First criterion, the smaller the better.</param>
/// <param name="Second">Second criterion.</param>
/// <param name="Id">doc_id as a number; the last criterion that means anything.</param>
/// <param name="Ordinal">The document; it separates two readings of one capture.</param>
public readonly record struct RankedMember(long Group, long First, long Second, UInt128 Id, long Ordinal) : IComparable<RankedMember>
{
    /// <summary>Ranks by the newest fetch, for captures of one URL.</summary>
    public static RankedMember Newest(long group, long fetched, UInt128 id, long ordinal) => new(group, -fetched, 0, id, ordinal);

    /// <summary>
    /// Ranks by a rule; ties go to the earlier fetch, then to the smaller doc_id. A page whose fetch time is not known (0) is neither old nor new:
    /// it comes last.
    /// </summary>
    public static RankedMember By(Representative rule, long group, long characters, long fetched, UInt128 id, long ordinal) => rule switch
    {
        Representative.Longest => new(group, -characters, Known(fetched), id, ordinal),
        Representative.Newest => new(group, -fetched, 0, id, ordinal),
        Representative.Oldest => new(group, Known(fetched), 0, id, ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };

    private static long Known(long fetched) => fetched == 0 ? long.MaxValue : fetched;

    /// <inheritdoc/>
    public int CompareTo(RankedMember other)
    {
        var order = Group.CompareTo(other.Group);
        order = order != 0 ? order : First.CompareTo(other.First);
        order = order != 0 ? order : Second.CompareTo(other.Second);
        order = order != 0 ? order : Id.CompareTo(other.Id);
        return order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
    }
}
