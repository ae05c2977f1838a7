namespace CorpusForge.Core.Dedup;

/// <summary>A stretch of one document of a corpus.</summary>
/// <param name="Ordinal">The document.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its UTF-16 units.</param>
public readonly record struct PlacedSpan(long Ordinal, int Start, int Length) : IComparable<PlacedSpan>
{
    /// <inheritdoc/>
    public int CompareTo(PlacedSpan other)
    {
        var order = Ordinal.CompareTo(other.Ordinal);
        order = order != 0 ? order : Start.CompareTo(other.Start);
        return order != 0 ? order : Length.CompareTo(other.Length);
    }
}
