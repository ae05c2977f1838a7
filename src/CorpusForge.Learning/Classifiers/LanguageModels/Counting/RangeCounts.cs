namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>Reads sorted keys into levels of counts.</summary>
internal sealed class RangeCounts
{
    private readonly GramKeys keys;
    private readonly int order;
    private readonly CountedLevel[] levels;
    private readonly int[][] sites;
    private readonly int[] siteCounts;

    public RangeCounts(GramKeys keys, int order, int leastSites)
    {
        (this.keys, this.order) = (keys, order);
        levels = [.. Enumerable.Range(0, order).Select(_ => new CountedLevel())];
        sites = [.. Enumerable.Range(0, order).Select(_ => new int[leastSites])];
        siteCounts = new int[order];
    }

    /// <summary>The levels. Every token of the range from <paramref name="start"/> to <paramref name="end"/> gets its place among the single ones.</summary>
    public CountedLevel[] Read(ReadOnlySpan<UInt128> sorted, int start, int end)
    {
        var next = start;
        for (var at = 0; at < sorted.Length;)
        {
            var shared = at == 0 ? 0 : keys.Shared(sorted[at - 1], sorted[at]);
            if (shared == 0)
            {
                next = OpenSingles(next, keys.Token(sorted[at], 0));
            }

            var depth = Open(sorted[at], Math.Max(shared, 1));
            var run = 1;
            CountSite(sorted[at], depth);
            for (; at + run < sorted.Length && keys.Shared(sorted[at], sorted[at + run]) == order; run++)
            {
                CountSite(sorted[at + run], depth);
            }

            for (var level = 0; level < depth; level++)
            {
                levels[level].Raise(run);
            }

            at += run;
        }

        OpenSingles(next, end - 1);
        for (var level = 0; level < order; level++)
        {
            levels[level].Close(Below(level));
        }

        return levels;
    }

    // The single token, and before it those of the range that do not occur.
    private int OpenSingles(int from, int to)
    {
        for (; from <= to; from++)
        {
            Add(0, from);
        }

        return from;
    }

    // The n-grams that begin with this key; returns how many tokens it has within its line.
    private int Open(UInt128 key, int known)
    {
        var depth = 1;
        for (; depth < order && keys.Token(key, depth) is >= 0 and var token; depth++)
        {
            if (depth >= known)
            {
                Add(depth, token);
            }
        }

        return depth;
    }

    private void Add(int level, int token)
    {
        levels[level].Add(token, Below(level));
        siteCounts[level] = 0;
    }

    private int Below(int level) => level + 1 < order ? levels[level + 1].Count : 0;

    private void CountSite(UInt128 key, int depth)
    {
        if (sites[0].Length == 1)
        {
            return;
        }

        var site = keys.SiteOf(key);
        for (var level = 0; level < depth; level++)
        {
            var seen = sites[level];
            var count = siteCounts[level];
            if (count < seen.Length && Array.IndexOf(seen, site, 0, count) < 0)
            {
                seen[count] = site;
                levels[level].SetSites(siteCounts[level] = count + 1);
            }
        }
    }
}
