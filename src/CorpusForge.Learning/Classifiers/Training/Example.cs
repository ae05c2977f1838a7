using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>A page as training sees it: its features, found once.</summary>
/// <param name="Page">Index of the page among the labelled ones; both forms of a page have the same.</param>
/// <param name="Dense">Values of <see cref="DenseFeatures.Names"/>.</param>
/// <param name="Characters">Numbers of its n-grams.</param>
/// <param name="Words">Numbers of its words; empty unless a feature set asks for them.</param>
internal sealed record Example(int Page, float[] Dense, int[] Characters, int[] Words) : IFeatureValues
{
    /// <summary>Whether its links are known; without, it is the page with every link taken out.</summary>
    public bool HasLinks { get; init; }

    /// <summary>Whether a model may learn from it: not where its links gave the label and it shows them.</summary>
    public bool Teaches { get; init; } = true;

    /// <summary>Whether the label says yes.</summary>
    public required bool IsPositive { get; init; }

    /// <summary>How much it counts.</summary>
    public required float Weight { get; init; }

    /// <summary>The site.</summary>
    public required string Site { get; init; }

    /// <summary>Its fold; -1 for text made up for training, which is in every training set and never measured.</summary>
    public required int Fold { get; init; }

    ReadOnlySpan<float> IFeatureValues.Dense => Dense;

    ReadOnlySpan<int> IFeatureValues.Characters => Characters;

    ReadOnlySpan<int> IFeatureValues.Words => Words;
}
