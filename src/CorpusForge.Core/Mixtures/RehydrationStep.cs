using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Mixtures;

/// <summary>One step of the curve by which the page of a cluster is seen more often, or less, than once.</summary>
public sealed record RehydrationStep
{
    [Description("Pages of the cluster from which the step holds, up to the next step.")]
    [Range(1, int.MaxValue)]
    public required int Size { get; init; }

    [Description("How often its page is to be seen, times the weight of its source; a fraction is drawn by hash.")]
    [Range(0.0, 10.0)]
    public required double Repeat { get; init; }

    /// <summary>
    /// The curve that <c>on</c> stands for: that of FineWeb-2 for Japanese, after which pages that occur a few times are better than single ones and
    /// than those of mega-clusters.
    /// </summary>
    public static IReadOnlyList<RehydrationStep> WhenOn { get; } =
    [
        new() { Size = 1, Repeat = 1 }, new() { Size = 4, Repeat = 2 }, new() { Size = 9, Repeat = 3 }, new() { Size = 32, Repeat = 2 }, new() { Size = 50, Repeat = 1 },
    ];

    /// <summary>How often the page of a cluster of a size is to be seen: by the last step that begins at or below it, once below the first.</summary>
    public static double RepeatOf(IReadOnlyList<RehydrationStep> steps, int size)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.LastOrDefault(step => step.Size <= size)?.Repeat ?? 1;
    }
}
