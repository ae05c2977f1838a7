namespace CorpusForge.Learning.Classifiers.LanguageModels.Counting;

/// <summary>For each context what follows it: the sum of the counts, and what of it goes to the shorter context.</summary>
internal sealed class ContextSums(int contexts)
{
    private readonly double[] total = new double[contexts];
    private readonly double[] given = new double[contexts];

    /// <summary>Adds an n-gram of a context: all of its count is given away when it was pruned, else the discount.</summary>
    public void Add(int context, long count, double discount, bool kept)
    {
        total[context] += count;
        given[context] += kept ? discount : count;
    }

    /// <summary>The share of an n-gram's discounted count.</summary>
    public double Share(int context, long count, double discount) => (count - discount) / total[context];

    /// <summary>The weight of the shorter context; 1 where nothing follows.</summary>
    public double Backoff(int context) => total[context] == 0 ? 1 : given[context] / total[context];
}
