using CorpusForge.Core.Dedup;

namespace CorpusForge.Engine.Stages;

/// <summary>How many documents each group has, kept at the group's root.</summary>
internal sealed class GroupSizes : IDisposable
{
    private readonly DisjointSets[] sets;
    private readonly OrdinalStore<int>[] sizes;

    public GroupSizes(string folder, long total, DisjointSets urls, DisjointSets texts, DisjointSets near)
    {
        sets = [urls, texts, near];
        sizes = [.. sets.Select((_, at) => new OrdinalStore<int>(Path.Combine(folder, $"sizes-{at}"), total))];
        for (long ordinal = 0; ordinal < total; ordinal++)
        {
            for (var at = 0; at < sets.Length; at++)
            {
                sizes[at][sets[at].Find(ordinal)]++;
            }
        }
    }

    public int Url(long ordinal) => sizes[0][sets[0].Find(ordinal)];

    public int Text(long ordinal) => sizes[1][sets[1].Find(ordinal)];

    public int Near(long ordinal) => sizes[2][sets[2].Find(ordinal)];

    public void Dispose()
    {
        foreach (var store in sizes)
        {
            store.Dispose();
        }
    }
}
