using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>
/// Interpolated modified Kneser-Ney smoothing: the longest n-grams by their counts, shorter ones by how many different tokens stand before
/// them (those that begin a line by their counts), each level with its own discounts, single tokens interpolated with all tokens alike.
/// Pruned n-grams leave their whole count to the shorter context, so that every context's probabilities still sum to one
/// (Heafield et al., Scalable Modified Kneser-Ney Language Model Estimation, 2013, section 3).
/// </summary>
/// <param name="levels">The counts of all lengths.</param>
/// <param name="minimumCounts">For each length how often an n-gram must occur to be kept; never falling, so that all parts of a kept one are kept.</param>
/// <param name="leastSites">On how many sites.</param>
internal sealed class KneserNey(IReadOnlyList<CountedLevel> levels, IReadOnlyList<int> minimumCounts, int leastSites)
{
    private double[] lower = [];
    private int[] contexts = [];
    private int[] places = [];

    /// <summary>The discounts of each length, once the levels are made.</summary>
    public IReadOnlyList<Discounts> Found => found;

    private readonly List<Discounts> found = [];

    /// <summary>The levels of the model.</summary>
    public IReadOnlyList<NgramLevel> Levels(CancellationToken token)
    {
        var made = new List<NgramLevel> { Singles() };
        for (var level = 1; level < levels.Count; level++)
        {
            token.ThrowIfCancellationRequested();
            BigArrays.Collect();
            made.Add(Longer(level, made));
        }

        return made;
    }

    private NgramLevel Singles()
    {
        var level = levels[0];
        var discounts = Measure(0);
        var sums = new ContextSums(1);
        for (var id = 0; id < level.Count; id++)
        {
            sums.Add(0, Adjusted(0, id), discounts[Adjusted(0, id)], kept: true);
        }

        lower = new double[level.Count];
        var even = sums.Backoff(0) / (level.Count - 1);
        for (var id = 0; id < level.Count; id++)
        {
            lower[id] = id == Vocabulary.Begin ? 0 : even + sums.Share(0, Adjusted(0, id), discounts[Adjusted(0, id)]);
        }

        places = [.. Enumerable.Range(0, level.Count)];
        return new NgramLevel([.. places], [], LogTen(lower), []);
    }

    // One level, and the back-off weights and children of the one before, which only now are known.
    private NgramLevel Longer(int at, List<NgramLevel> made)
    {
        var (level, parents) = (levels[at], levels[at - 1]);
        var discounts = Measure(at);
        var owners = Owners(at);
        var sums = new ContextSums(parents.Count);
        for (var node = 0; node < level.Count; node++)
        {
            sums.Add(owners[node], Adjusted(at, node), discounts[Adjusted(at, node)], Kept(at, node));
        }

        // The longest n-grams have none longer that would ask for these.
        var more = at + 1 < levels.Count ? level.Count : 0;
        var (newPlaces, interpolated) = (new int[more], new double[more]);
        var kept = Enumerable.Range(0, level.Count).Count(node => Kept(at, node));
        var (tokens, probabilities, firstChild, next) = (new int[kept], new float[kept], new int[made[^1].Count + 1], 0);
        for (var parent = 0; parent < parents.Count; parent++)
        {
            for (var node = parents.FirstChild[parent]; node < parents.FirstChild[parent + 1]; node++)
            {
                var isKept = Kept(at, node);
                var count = Adjusted(at, node);
                var probability = isKept ? sums.Share(owners[node], count, discounts[count]) + (sums.Backoff(owners[node]) * lower[parent]) : 0;
                if (more > 0)
                {
                    (interpolated[node], newPlaces[node]) = (probability, isKept ? next : -1);
                }

                if (isKept)
                {
                    (tokens[next], probabilities[next++]) = (level.Tokens[node], (float)Math.Log10(probability));
                }
            }

            if (places[parent] >= 0)
            {
                firstChild[places[parent] + 1] = next;
            }
        }

        made[^1] = made[^1] with { FirstChild = firstChild, Backoff = Backoffs(sums, made[^1].Count) };
        (lower, contexts, places) = (interpolated, owners, newPlaces);
        return new NgramLevel(tokens, [], probabilities, []);
    }

    private float[] Backoffs(ContextSums sums, int kept)
    {
        var backoffs = new float[kept];
        for (var node = 0; node < places.Length; node++)
        {
            if (places[node] >= 0)
            {
                backoffs[places[node]] = (float)Math.Log10(sums.Backoff(node));
            }
        }

        return backoffs;
    }

    // For each n-gram its context, a node of the level before: that of its parent's context's children which has the same first token.
    private int[] Owners(int at)
    {
        var (level, parents) = (levels[at], levels[at - 1]);
        if (at == 1)
        {
            return level.Tokens.ToArray();
        }

        var owners = new int[level.Count];
        var grand = levels[at - 2].FirstChild;
        for (var parent = 0; parent < parents.Count; parent++)
        {
            var (from, to) = (grand[contexts[parent]], grand[contexts[parent] + 1]);
            for (var node = parents.FirstChild[parent]; node < parents.FirstChild[parent + 1]; node++)
            {
                from += parents.Tokens[from..to].BinarySearch(level.Tokens[node]);
                owners[node] = from++;
            }
        }

        return owners;
    }

    private Discounts Measure(int at)
    {
        var with = new long[5];
        for (var node = 0; node < levels[at].Count; node++)
        {
            with[Math.Min(Adjusted(at, node), 5) % 5]++;
        }

        found.Add(Discounts.Of(with[1], with[2], with[3], with[4]));
        return found[^1];
    }

    // Kneser-Ney's count: what stands before matters, save for the longest n-grams and those that begin a line.
    private long Adjusted(int at, int node)
    {
        var level = levels[at];
        return at + 1 == levels.Count || (at > 0 && level.Tokens[node] == Vocabulary.Begin)
            ? level.Counts[node]
            : level.FirstChild[node + 1] - level.FirstChild[node];
    }

    private bool Kept(int at, int node) => levels[at].Counts[node] >= minimumCounts[at] && (leastSites == 1 || levels[at].Sites[node] >= leastSites);

    private static float[] LogTen(double[] values) => Array.ConvertAll(values, value => value == 0 ? -99 : (float)Math.Log10(value));
}
