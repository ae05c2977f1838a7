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

    /// <summary>Ranks a page of a finished corpus, which stays before any other.</summary>
    public static RankedMember Finished(long group, long ordinal) => new(group, long.MinValue, 0, 0, ordinal);

    /// <summary>The place of a score among all: the higher the score, the larger the number; no number at all comes last.</summary>
    public static long OrderOf(double score)
    {
        // Bits of numbers below zero run the other way.
        var bits = BitConverter.DoubleToInt64Bits(score);
        return double.IsNaN(score) ? long.MinValue : bits < 0 ? long.MinValue - bits : bits;
    }

    /// <summary>
    /// Ranks by a rule, with the page's characters or the order of its score as its measure; ties go to the earlier fetch, then to the smaller doc_id. A page whose fetch time is not known (0) is neither old nor new:
    /// it comes last.
    /// </summary>
    public static RankedMember By(Representative rule, long group, long measure, long fetched, UInt128 id, long ordinal) => rule switch
    {
        Representative.Longest or Representative.BestScore => new(group, ~measure, Known(fetched), id, ordinal),
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
