using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Dedup;

/// <summary>The levels of deduplication. Each compares the pages that the keep rules left.</summary>
public sealed record DedupSettings
{
    [Description("One page a canonical URL: the newest fetch stays.")]
    public bool Url { get; init; } = true;

    [Description("One page a normalized text (NFKC, white space folded).")]
    public bool Exact { get; init; } = true;

    [Description("Near duplicates by MinHash-LSH; off, or a map of its settings.")]
    public NearSettings? Near { get; init; } = new();

    /// <summary>What follows from <see cref="Near"/>; null where near duplicates are off.</summary>
    public NearPlan? NearPlan => Near is null ? null : NearPlan.Of(Near);

    [Description("Which page of a cluster of equal or similar texts stays.")]
    public Representative Representative { get; init; } = Representative.Longest;

    [Description("With representative: best-score, the column whose highest value names the page that stays: quality-score, characters or any other score or measure of the recipe.")]
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public string? Score { get; init; }

    [Description("Versions of mixtures in the same lake, NAME@vN, whose kept pages stand for their copies among the new pages; they themselves stay what they are.")]
    [Length(0, 100)]
    public IReadOnlyList<string> Against { get; init; } = [];

    [Description("Memory for sorting and grouping, all workers together; the rest goes through sorted runs on disk.")]
    [Range(16L << 20, 1L << 40)]
    public ByteSize Memory { get; init; } = ByteSize.FromMebibytes(256);
}
