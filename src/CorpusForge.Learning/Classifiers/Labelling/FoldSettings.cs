using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.Labelling;

/// <summary>How labelled pages are split for cross-validation.</summary>
public sealed record FoldSettings
{
    [Description("Number of folds.")]
    [Range(2, 20)]
    public int Count { get; init; } = 5;

    [Description("Decides between groups that are alike; the same seed gives the same folds.")]
    [Range(0, int.MaxValue)]
    public int Seed { get; init; } = 1;

    [Description("Share of common 5-grams of characters (Jaccard) from which two pages count as near-duplicates.")]
    [Range(0.5, 1)]
    public double NearJaccard { get; init; } = 0.7;
}
