using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// Long passages that stand earlier in the corpus, letter by letter (Lee et al. 2021, "Deduplicating training data makes language models better"),
/// found with suffix arrays over groups of neighbouring pages.
/// </summary>
public sealed record SubstringSettings
{
    /// <summary>Most memory that a group takes, in bytes for each UTF-16 unit of its text.</summary>
    public const int BytesPerUnit = 12;

    [Description("Shortest passage, in UTF-16 units.")]
    [Range(10, 1_000_000)]
    public int Characters { get; init; } = 100;

    [Description("What becomes of it: remove, or count for the measures alone.")]
    public RepeatAction Action { get; init; } = RepeatAction.Remove;

    [Description("UTF-16 units of text that are compared with each other; each takes 12 bytes of dedup.memory.")]
    [Range(1000, 1_000_000_000)]
    public int Group { get; init; } = 20_000_000;

    /// <summary>Memory that a group needs at most.</summary>
    public long GroupBytes => (long)Group * BytesPerUnit;
}
