using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

/// <summary>Features written by hand.</summary>
internal sealed class PageValues : IFeatureValues
{
    private readonly float[] dense = new float[DenseFeatures.Names.Count];

    public int[] Characters { get; init; } = [];

    public int[] Words { get; init; } = [];

    public float this[int feature]
    {
        init => dense[feature] = value;
    }

    ReadOnlySpan<float> IFeatureValues.Dense => dense;

    ReadOnlySpan<int> IFeatureValues.Characters => Characters;

    ReadOnlySpan<int> IFeatureValues.Words => Words;

    /// <summary>Made-up features: a few dense ones, some hundred n-grams and words.</summary>
    public static PageValues Random(int seed)
    {
        var dice = new Random(seed);
        var page = new PageValues { Characters = Numbers(CharacterGrams.Count), Words = Numbers(WordNumbers.Count) };
        for (var at = 0; at < page.dense.Length; at++)
        {
            page.dense[at] = dice.Next(3) == 0 ? 0 : dice.NextSingle();
        }

        return page;

        // Half of them among the lowest, where models know many.
        int[] Numbers(int count) => [.. Enumerable.Range(0, 400).Select(at => dice.Next(at % 2 == 0 ? 2000 : count)).Distinct()];
    }
}
