using CorpusForge.Core.Documents;

namespace CorpusForge.Engine.Explaining;

/// <summary>Everything that happened to one page.</summary>
public sealed record PageStory
{
    /// <summary>The page after extraction; null for one that could not be read.</summary>
    public Document? Page { get; init; }

    /// <summary>Why it could not be read; null for one that was.</summary>
    public QuarantineRow? Quarantine { get; init; }

    /// <summary>File and byte offset it was read from.</summary>
    public string? File { get; init; }

    /// <summary>Byte offset in the file.</summary>
    public long Offset { get; init; }

    /// <summary>Every rule of the recipe in its order, asked though an earlier one may have refused the page.</summary>
    public IReadOnlyList<RuleAnswer> Rules { get; init; } = [];

    /// <summary>Measures that no rule asks for.</summary>
    public IReadOnlyDictionary<string, double> OtherMeasures { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);

    /// <summary>What each model of the recipe, and each that was asked for beside, says of the page, with its strongest features.</summary>
    public IReadOnlyList<PageScores> Scores { get; init; } = [];

    /// <summary>What the corpus repeats of its text, by each step of the recipe that looked and found any.</summary>
    public IReadOnlyList<StoryRepeat> Repeats { get; init; } = [];

    /// <summary><c>kept</c>, or the rule or level that removed it; <c>quarantined</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The page it is a duplicate of.</summary>
    public PageReference? CopyOf { get; init; }

    /// <summary>Jaccard similarity with the page it is a near duplicate of: true where pairs are verified, else estimated; null for others.</summary>
    public double? Similarity { get; init; }

    /// <summary>Whether the page is a file of its own, compared with the corpus and no part of it.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Evaluation items that it holds, or held before they were cut.</summary>
    public IReadOnlyList<HeldItem> EvaluationItems { get; init; } = [];

    /// <summary>Pages of the corpus with the same canonical URL, itself included.</summary>
    public int SameUrl { get; init; } = 1;

    /// <summary>Pages with the same text.</summary>
    public int SameText { get; init; } = 1;

    /// <summary>Pages of its near-duplicate cluster.</summary>
    public int ClusterSize { get; init; } = 1;

    /// <summary>Version of the mixture that holds it, <c>name@v0001</c>; null when it is in none.</summary>
    public string? Mixture { get; init; }

    /// <summary>File of the shard that holds it.</summary>
    public string? Shard { get; init; }

    /// <summary>How often it is to be seen.</summary>
    public int Repeat { get; init; }
}
