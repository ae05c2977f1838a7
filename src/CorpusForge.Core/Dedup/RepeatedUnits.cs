namespace CorpusForge.Core.Dedup;

/// <summary>Picks, out of all units of a corpus in their order, the places of those that enough pages hold.</summary>
/// <param name="seen">A unit on more pages than this, by URL, is repeated.</param>
/// <param name="keepFirst">
/// Whether the page that holds it first keeps it, once: every capture of that page, for which of them stays is decided later.
/// </param>
public sealed class RepeatedUnits(int seen, bool keepFirst)
{
    private List<PlacedSpan> page = [];
    private List<PlacedSpan> first = [];

    // Until it is known whether a unit is repeated, its places wait: never more than those on the number of URLs that decides it.
    private readonly List<PlacedSpan> waiting = [];
    private long urls;

    /// <summary>The places, in no order that matters.</summary>
    public IEnumerable<PlacedSpan> Of(IEnumerable<PlacedUnit> inOrder)
    {
        ArgumentNullException.ThrowIfNull(inOrder);
        var last = default(PlacedUnit);
        foreach (var unit in inOrder)
        {
            if (urls > 0 && !unit.SameText(last))
            {
                foreach (var place in End())
                {
                    yield return place;
                }
            }

            if (urls == 0 || unit.Url != last.Url)
            {
                EndPage();
                urls++;
            }

            last = unit;
            page.Add(unit.Place);
            if (urls > seen)
            {
                foreach (var place in waiting)
                {
                    yield return place;
                }

                waiting.Clear();
            }
        }

        foreach (var place in End())
        {
            yield return place;
        }
    }

    // Which page comes first only the last of a unit's pages tells: the foremost so far is held back.
    private void EndPage()
    {
        if (page.Count > 0 && keepFirst && (first.Count == 0 || page[0].CompareTo(first[0]) < 0))
        {
            (page, first) = (first, page);
        }

        waiting.AddRange(page);
        page.Clear();
    }

    private List<PlacedSpan> End()
    {
        EndPage();
        var found = new List<PlacedSpan>(urls > seen ? waiting : []);
        for (var at = 1; urls > seen && at < first.Count; at++)
        {
            if (first[at].Ordinal == first[at - 1].Ordinal)
            {
                found.Add(first[at]);
            }
        }

        waiting.Clear();
        first.Clear();
        urls = 0;
        return found;
    }
}
