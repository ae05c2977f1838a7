namespace CorpusForge.Engine.Deduplication;

/// <summary>The classes of sizes by which clusters are counted.</summary>
public static class ClusterSizes
{
    private static readonly int[] Most = [1, 2, 5, 20, 100, 1000, int.MaxValue];

    /// <summary>Names of the classes: pages a cluster.</summary>
    public static IReadOnlyList<string> Names { get; } = ["1", "2", "3-5", "6-20", "21-100", "101-1000", "1001 and more"];

    /// <summary>The class of a size.</summary>
    public static int ClassOf(int size) => Array.FindIndex(Most, most => size <= most);
}
