using System.ComponentModel;

namespace CorpusForge.Core.Filters;

/// <summary>Bounds of a rule, inclusive; absent means open.</summary>
public sealed record Bounds
{
    [Description("Smallest value that is kept.")]
    public double? Low { get; init; }

    [Description("Largest value that is kept.")]
    public double? High { get; init; }

    /// <summary>Whether a value is kept.</summary>
    public bool Hold(double value) => (Low is not { } low || value >= low) && (High is not { } high || value <= high);
}
