using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Extraction;

/// <summary>Mode and limits of extraction. A page that exceeds one is quarantined, and the worker goes on.</summary>
public sealed record ExtractSettings
{
    [Description("How much of a page counts as its main text: precision, balanced or recall.")]
    public ExtractMode Mode { get; init; } = ExtractMode.Balanced;

    [Description("Longest time one page may take, in milliseconds.")]
    [Range(100, 600_000)]
    public int TimeLimitMs { get; init; } = 10_000;

    [Description("Deepest nesting of elements.")]
    [Range(16, 100_000)]
    public int DepthLimit { get; init; } = 512;
}
