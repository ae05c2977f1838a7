using CorpusForge.Core.Dedup;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>Counts planted pairs, those that meet in a band, and what meets without being planted.</summary>
internal sealed class SCurveTally(NearPlan plan)
{
    private readonly MinHasher hasher = new(plan);
    private readonly ulong[] first = new ulong[plan.Bands];
    private readonly ulong[] second = new ulong[plan.Bands];
    private readonly Dictionary<int, (int Pairs, int Met, double Expected)> steps = [];
    private readonly Dictionary<ulong, int> owners = [];
    private int pairs;
    private int similar;

    /// <summary>Pairs that share a band, strays included.</summary>
    public int Candidates => steps.Values.Sum(step => step.Met) + Strays;

    /// <summary>Keys shared by two pages that are not planted as a pair.</summary>
    public int Strays { get; private set; }

    /// <summary>Candidates that verification keeps.</summary>
    public int Verified { get; private set; }

    /// <summary>Share of candidates as similar as the bound.</summary>
    public double Precision => (double)similar / Candidates;

    /// <summary>The same of those that verification keeps.</summary>
    public double VerifiedPrecision => (double)similar / Verified;

    public double Found(int step) => (double)steps[step].Met / steps[step].Pairs;

    public double Expected(int step) => steps[step].Expected / steps[step].Pairs;

    public void Add(int step, string one, string other, double truth)
    {
        hasher.TryBandKeys(one, first);
        hasher.TryBandKeys(other, second);
        CountStrays();
        var met = first.Zip(second).Any(keys => keys.First == keys.Second);
        var known = steps.GetValueOrDefault(step);
        steps[step] = (known.Pairs + 1, known.Met + (met ? 1 : 0), known.Expected + SCurve.Found(truth, plan.Bands, plan.Rows));
        similar += met && truth >= plan.Similarity ? 1 : 0;
        Verified += met && Estimate(one, other) >= plan.Similarity ? 1 : 0;
    }

    private void CountStrays()
    {
        pairs++;
        foreach (var key in first.Concat(second))
        {
            Strays += owners.TryAdd(key, pairs) || owners[key] == pairs ? 0 : 1;
        }
    }

    // As verification does it: the sets of hashes.
    private double Estimate(string one, string other)
    {
        var ones = hasher.Shingler.Of(one).ToArray();
        var others = hasher.Shingler.Of(other).ToArray();
        return Jaccard.Of(ones.AsSpan(0, Jaccard.Distinct(ones)), others.AsSpan(0, Jaccard.Distinct(others)));
    }
}
