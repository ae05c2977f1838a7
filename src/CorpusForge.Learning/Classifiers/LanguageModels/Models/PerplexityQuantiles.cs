namespace CorpusForge.Learning.Classifiers.LanguageModels.Models;

/// <summary>How the perplexities of pages that the model had not seen are spread: a thousand even steps from the least to the most.</summary>
/// <param name="Values">The perplexities at the steps, rising; none where nothing was measured.</param>
internal sealed record PerplexityQuantiles(IReadOnlyList<float> Values)
{
    private const int Steps = 1000;

    /// <summary>The spread of some perplexities.</summary>
    public static PerplexityQuantiles Of(IEnumerable<double> perplexities)
    {
        var sorted = perplexities.Order().ToArray();
        return new PerplexityQuantiles(sorted.Length == 0 ? [] : [.. Enumerable.Range(0, Steps + 1).Select(step => (float)At(sorted, (double)step / Steps))]);
    }

    /// <summary>The perplexity below which a share of the pages lies.</summary>
    public double Of(double share)
    {
        var place = share * (Values.Count - 1);
        var below = (int)place;
        return below + 1 == Values.Count ? Values[below] : Values[below] + ((place - below) * (Values[below + 1] - Values[below]));
    }

    /// <summary>The share of pages with a lower perplexity, between the steps in proportion; equal ones count half.</summary>
    public double Share(double perplexity)
    {
        var (below, notAbove) = (Bound(perplexity, including: false), Bound(perplexity, including: true));
        if (notAbove == 0 || below == Values.Count)
        {
            return notAbove == 0 ? 0 : 1;
        }

        return below < notAbove
            ? (below + notAbove - 1) / 2.0 / (Values.Count - 1)
            : (below - 1 + ((perplexity - Values[below - 1]) / (Values[below] - Values[below - 1]))) / (Values.Count - 1);
    }

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    // How many of the steps lie below the value, or at it too.
    private int Bound(double value, bool including)
    {
        var (low, high) = (0, Values.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Values[middle] < value || (including && Values[middle] == value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
