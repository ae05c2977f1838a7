using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// MinHash-LSH over character n-grams: pages of similarity s meet with probability 1 - (1 - s^rows)^bands.
/// </summary>
public sealed record NearSettings
{
    [Description("Number of bands.")]
    [Range(1, 256)]
    public int Bands { get; init; } = 14;

    [Description("Hash values a band.")]
    [Range(1, 64)]
    public int Rows { get; init; } = 8;

    [Description("Characters a shingle, counted after normalization.")]
    [Range(2, 32)]
    public int Characters { get; init; } = 5;
}
