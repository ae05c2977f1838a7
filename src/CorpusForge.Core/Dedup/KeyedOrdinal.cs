namespace CorpusForge.Core.Dedup;

/// <summary>A document under a key by which equal ones meet.</summary>
/// <param name="High">Upper half of the key, or the band number.</param>
/// <param name="Low">Lower half of the key.</param>
/// <param name="Ordinal">The document.</param>
public readonly record struct KeyedOrdinal(ulong High, ulong Low, long Ordinal) : IComparable<KeyedOrdinal>
{
    /// <inheritdoc/>
    public int CompareTo(KeyedOrdinal other)
    {
        var order = High.CompareTo(other.High);
        order = order != 0 ? order : Low.CompareTo(other.Low);
        return order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary>Whether both have the same key.</summary>
    public bool SameKey(KeyedOrdinal other) => High == other.High && Low == other.Low;
}
