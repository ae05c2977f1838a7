namespace CorpusForge.Learning.Classifiers.LanguageModels.Arpa;

/// <summary>The n-grams of one length as a file gives them; what is not given but needed is added.</summary>
/// <param name="keys">A key for each n-gram, see <see cref="Counting.GramKeys"/>.</param>
/// <param name="probabilities">log10; not a number where the shorter n-gram shall give it.</param>
/// <param name="backoffs">log10.</param>
internal sealed class ArpaSection(UInt128[] keys, float[] probabilities, float[] backoffs)
{
    private UInt128[] keys = keys;

    /// <summary>The keys; rising once sorted.</summary>
    public ReadOnlySpan<UInt128> Keys => keys;

    /// <summary>log10 of the probabilities.</summary>
    public float[] Probabilities { get; private set; } = probabilities;

    /// <summary>log10 of the back-off weights.</summary>
    public float[] Backoffs { get; private set; } = backoffs;

    /// <summary>Sorts by key; returns the place of an n-gram that stands there twice, negative when none does.</summary>
    public int Sort()
    {
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        Probabilities = Array.ConvertAll(order, at => Probabilities[at]);
        Backoffs = Array.ConvertAll(order, at => Backoffs[at]);
        for (var at = 1; at < keys.Length; at++)
        {
            if (keys[at] == keys[at - 1])
            {
                return Math.Max(order[at], order[at - 1]);
            }
        }

        return -1;
    }

    /// <summary>The place of a key; negative when it is not there.</summary>
    public int Find(UInt128 key) => Array.BinarySearch(keys, key);

    /// <summary>Adds n-grams that are not there, without probability and with nothing to hand over.</summary>
    public void Add(IReadOnlyCollection<UInt128> missing)
    {
        if (missing.Count > 0)
        {
            keys = [.. keys, .. missing];
            Probabilities = [.. Probabilities, .. Enumerable.Repeat(float.NaN, missing.Count)];
            Backoffs = [.. Backoffs, .. new float[missing.Count]];
            Sort();
        }
    }
}
