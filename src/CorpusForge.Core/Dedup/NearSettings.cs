using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// MinHash-LSH as a recipe states it, nothing filled in: a preset, numbers of its own that replace the preset's, or the similarity that numbers are
/// chosen for. <see cref="NearPlan"/> is what follows.
/// </summary>
public sealed record NearSettings
{
    [Description("Numbers of a public pipeline; keys beside it replace them.")]
    public NearPreset? Preset { get; init; }

    [Description("Number of bands; 14 without preset and similarity.")]
    [Range(1, 256)]
    public int? Bands { get; init; }

    [Description("Hash values a band; 8 without preset and similarity.")]
    [Range(1, 64)]
    public int? Rows { get; init; }

    [Description("Characters a shingle, counted after normalization; 5 without preset and words.")]
    [Range(2, 32)]
    public int? Characters { get; init; }

    [Description("Words a shingle, by the morphological analyser, instead of characters.")]
    [Range(1, 32)]
    public int? Words { get; init; }

    [Description("Jaccard similarity from which pages count as near duplicates: chooses bands and rows where none are given, and is the bound of verify.")]
    [Range(0.1, 1.0)]
    public double? Similarity { get; init; }

    [Description("Compares the shingles of pages that meet in a band, and joins them from the similarity on.")]
    public bool Verify { get; init; }

    /// <summary>Whether bands and rows are stated by nothing, so that a similarity chooses them.</summary>
    public bool LeavesChoice => this is { Preset: null, Bands: null, Rows: null };
}
