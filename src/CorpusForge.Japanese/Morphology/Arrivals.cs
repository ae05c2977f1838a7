using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology;

/// <summary>
/// The words that end at one place of the lattice, one a right id, and the cheapest way from them into each left id. A way is one number: cost in the high half,
/// complement of the word's number in the low one, so that the smaller is the cheaper and, of equal costs, that of the word made
/// last; MeCab's lists, which put the last word first and look for a cost truly smaller, choose the same.
/// </summary>
internal sealed unsafe class Arrivals
{
    private readonly DictionaryData data;
    private readonly long[] leftWays;
    private readonly int[] leftStamps;
    private readonly long[] rightSlots;
    private readonly long[] ways;
    private readonly int[] rights;
    private readonly long* leftWay;
    private readonly int* leftStamp;
    private readonly long* rightSlot;
    private readonly long* way;
    private readonly int* right;
    private int count;
    private int stamp;

    public Arrivals(DictionaryData data)
    {
        this.data = data;
        leftWay = PinnedArray.Make(data.Limits.LeftIds, out leftWays);
        leftStamp = PinnedArray.Make(data.Limits.LeftIds, out leftStamps);
        rightSlot = PinnedArray.Make(data.Limits.RightIds, out rightSlots);
        way = PinnedArray.Make(data.Limits.RightIds, out ways);
        right = PinnedArray.Make(data.Limits.RightIds, out rights);
    }

    /// <summary>The cheapest of all.</summary>
    public long Cheapest
    {
        get
        {
            var best = way[0];
            for (var at = 1; at < count; at++)
            {
                best = Math.Min(best, way[at]);
            }

            return best;
        }
    }

    /// <summary>Takes the words of a place, linked from the last made to the first.</summary>
    public void Gather(LatticeNode* node, int head)
    {
        if (++stamp == int.MaxValue)
        {
            Array.Clear(leftStamps);
            Array.Clear(rightSlots);
            stamp = 1;
        }

        var found = 0;
        for (var at = head; at != 0; at = node[at].NextEnding)
        {
            var own = ((long)node[at].Cost << 32) | (uint)~at;
            var slot = rightSlot[node[at].Right];
            if ((int)(slot >> 32) == stamp)
            {
                way[(int)slot] = Math.Min(way[(int)slot], own);
                continue;
            }

            rightSlot[node[at].Right] = ((long)stamp << 32) | (uint)found;
            way[found] = own;
            right[found++] = node[at].Right;
        }

        count = found;
    }

    /// <summary>The cheapest way into a left id; looked for once a place.</summary>
    public long Best(int left)
    {
        if (leftStamp[left] == stamp)
        {
            return leftWay[left];
        }

        var row = data.Connections + (left * (long)data.Limits.RightIds);
        var best = long.MaxValue;
        for (var at = 0; at < count; at++)
        {
            best = Math.Min(best, way[at] + ((long)row[right[at]] << 32));
        }

        leftStamp[left] = stamp;
        leftWay[left] = best;
        return best;
    }
}
