using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.Features;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>Which features a classifier may read.</summary>
public sealed record FeatureSettings
{
    [Description("The feature sets to try: dense (lexicons, shape, disclosures, links), characters (dense and n-grams of characters), words (dense and words of the analyser), all.")]
    [Length(1, 4)]
    public IReadOnlyList<FeatureSet> Sets { get; init; } = [FeatureSet.Dense, FeatureSet.Characters];

    [Description("Groups of dense features: words, shape, marks, disclosures, links, host.")]
    public IReadOnlyList<FeatureGroup> Dense { get; init; } = [FeatureGroup.Words, FeatureGroup.Disclosures, FeatureGroup.Links];

    [Description("Sites on which an n-gram or word must stand in training.")]
    [Range(1, 100)]
    public int LeastSites { get; init; } = 3;

    [Description("Most n-grams, and most words, that a model reads; those of most sites are taken.")]
    [Range(1, 1 << 20)]
    public int MostGrams { get; init; } = 60_000;

    [Description("Weight of all n-grams together against the dense features, in linear models.")]
    [Range(0.01, 100)]
    public double GramScale { get; init; } = 4;
}
