namespace CorpusForge.Engine.Deduplication;

/// <summary>Names of the files that a deduplication writes.</summary>
public static class DedupFiles
{
    /// <summary>The pages that stay, as they came in.</summary>
    public const string Kept = "kept.jsonl";

    /// <summary>A line for each page of the inputs.</summary>
    public const string Clusters = "clusters.jsonl";

    /// <summary>What could not be read.</summary>
    public const string Quarantine = "quarantine.jsonl";

    /// <summary>What stands behind the name of a file that is not finished.</summary>
    public const string Unfinished = ".part";
}
