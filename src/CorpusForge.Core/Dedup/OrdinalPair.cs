namespace CorpusForge.Core.Dedup;

/// <summary>A link from one document to another, ordered by both.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it leads.</param>
public readonly record struct OrdinalPair(long From, long To) : IComparable<OrdinalPair>
{
    /// <inheritdoc/>
    public int CompareTo(OrdinalPair other)
    {
        var order = From.CompareTo(other.From);
        return order != 0 ? order : To.CompareTo(other.To);
    }
}
