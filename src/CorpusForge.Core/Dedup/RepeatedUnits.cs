namespace CorpusForge.Core.Dedup;

/// <summary>Picks, out of all units of a corpus in their order, the places of those that enough pages hold.</summary>
/// <param name="seen">A unit on more pages than this, by URL, is repeated.</param>
/// <param name="keepFirst">Whether the first place of each is left out.</param>
public sealed class RepeatedUnits(int seen, bool keepFirst)
{
    // Until it is known whether a unit is repeated, its places wait: never more than those on the number of URLs that decides it.
    private readonly List<PlacedSpan> waiting = [];
    private PlacedSpan? first;

    /// <summary>The places, in no order that matters.</summary>
    public IEnumerable<PlacedSpan> Of(IEnumerable<PlacedUnit> inOrder)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        var (last, urls, any) = (default(PlacedUnit), 0L, false);
        foreach (var unit in inOrder)
        {
            if (!any || !unit.SameText(last))
            {
                waiting.Clear();
                (first, urls, any) = (null, 0, true);
            }

            urls += urls == 0 || unit.Url != last.Url ? 1 : 0;
            last = unit;
            if (urls <= seen)
            {
                waiting.Add(unit.Place);
                continue;
            }

            foreach (var place in waiting)
            {
                if (Passes(place) is { } early)
                {
                    yield return early;
                }
            }

            waiting.Clear();
            if (Passes(unit.Place) is { } now)
            {
                yield return now;
            }
        }
    }

    // The least place so far is held back; which one it is only the last of a unit's places tells.
    private PlacedSpan? Passes(PlacedSpan place)
    {
        if (!keepFirst)
        {
            return place;
        }

        var (least, other) = first is not { } held ? (place, (PlacedSpan?)null) : held.CompareTo(place) <= 0 ? (held, place) : (place, held);
        first = least;
        return other;
    }
}
