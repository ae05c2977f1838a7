namespace CorpusForge.Core.Dedup;

/// <summary>A paragraph or line at one of its places.</summary>
/// <param name="High">Upper half of what tells it from others.</param>
/// <param name="Low">Lower half.</param>
/// <param name="Url">Hash of the page's canonical URL.</param>
/// <param name="Place">Where it stands.</param>
public readonly record struct PlacedUnit(ulong High, ulong Low, ulong Url, PlacedSpan Place) : IComparable<PlacedUnit>
{
    /// <inheritdoc/>
    public int CompareTo(PlacedUnit other)
    {
        var order = High.CompareTo(other.High);
        order = order != 0 ? order : Low.CompareTo(other.Low);
        order = order != 0 ? order : Url.CompareTo(other.Url);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }

    /// <summary>Whether both are the same text.</summary>
    public bool SameText(PlacedUnit other) => High == other.High && Low == other.Low;
}
