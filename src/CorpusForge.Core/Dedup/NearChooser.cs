namespace CorpusForge.Core.Dedup;

/// <summary>
/// Goes through the documents of a component, best first: a document is a near duplicate of one before it that stays, shares a bucket with it and,
/// where pairs are verified, is as similar as the bound asks; of several the most similar, then the better one. A document that meets none
/// stays itself. So no document goes without one that stays and is like it, however long the chain between them.
/// </summary>
/// <param name="bands">Bands of the signatures.</param>
/// <param name="rows">Rows a band.</param>
/// <param name="bound">Least Jaccard similarity of a verified pair; null where sharing a bucket is enough.</param>
public sealed class NearChooser(int bands, int rows, double? bound)
{
    // Of a bucket full of pages that are all unlike each other only so many are compared with a new one.
    private const int ComparedAtMost = 64;

    private readonly List<int> staying = [];
    private readonly Dictionary<long, List<int>> stayingIn = [];
    private readonly Dictionary<int, int> shared = [];

    /// <summary>The duplicates among the documents.</summary>
    /// <param name="component">The documents and their buckets.</param>
    /// <param name="bestFirst">Places in the component of those to choose from, best first.</param>
    /// <param name="similarity">True similarity of two places; asked only where pairs are verified.</param>
    /// <param name="linked">Told of each pair that is similar enough, the one that is returned among them.</param>
    public IEnumerable<NearMatch> Choose(
        NearComponent component, IEnumerable<int> bestFirst, Func<int, int, double> similarity, Action<int, int>? linked = null)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(bestFirst);
        staying.Clear();
        stayingIn.Clear();
        foreach (var member in bestFirst)
        {
            Meet(component.BucketsOf(member));
            if (Best(member, similarity, linked) is { } match)
            {
                yield return match;
            }
            else
            {
                Stay(component.BucketsOf(member), member);
            }
        }
    }

    private void Meet(ReadOnlySpan<long> buckets)
    {
        shared.Clear();
        foreach (var bucket in buckets)
        {
            if (stayingIn.TryGetValue(bucket, out var others))
            {
                foreach (var other in others)
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }
            }
        }
    }

    // The others are numbered in the order in which they stayed, the better ones first.
    private NearMatch? Best(int member, Func<int, int, double> similarity, Action<int, int>? linked)
    {
        NearMatch? best = null;
        foreach (var (other, bandsShared) in shared.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Take(ComparedAtMost))
        {
            var value = bound is null ? Math.Pow((double)bandsShared / bands, 1.0 / rows) : similarity(member, staying[other]);
            if (value < bound)
            {
                continue;
            }

            linked?.Invoke(member, staying[other]);
            if (best is null || value > best.Value.Similarity)
            {
                best = new NearMatch(member, staying[other], value);
            }
        }

        return best;
    }

    private void Stay(ReadOnlySpan<long> buckets, int member)
    {
        foreach (var bucket in buckets)
        {
            if (!stayingIn.TryGetValue(bucket, out var others))
            {
                stayingIn[bucket] = others = new List<int>(1);
            }

            if (others.Count < ComparedAtMost)
            {
                others.Add(staying.Count);
            }
        }

        staying.Add(member);
    }
}
