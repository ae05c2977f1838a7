namespace CorpusForge.Core.Mixtures;

/// <summary>
/// The kind of organisation that a host's name stands for, by the second-level domains of .jp (JPRS: go.jp and lg.jp governments, ac.jp and ed.jp schools,
/// co.jp companies, or.jp and gr.jp organisations, ne.jp and ad.jp networks).
/// </summary>
public static class HostClass
{
    private static readonly Dictionary<string, string> SecondLevel = new(StringComparer.Ordinal)
    {
        ["go"] = "government", ["lg"] = "government", ["ac"] = "academic", ["ed"] = "academic", ["co"] = "company",
        ["or"] = "organisation", ["gr"] = "organisation", ["ne"] = "network", ["ad"] = "network",
    };

    /// <summary>Names of all classes.</summary>
    public static IReadOnlyList<string> All { get; } = ["government", "academic", "company", "organisation", "network", "japan", "other"];

    /// <summary>The class of a lower-case host; <c>japan</c> for any other .jp, <c>other</c> for all the rest.</summary>
    public static string Of(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var labels = host.Split('.');
        return labels[^1] != "jp" ? "other"
            : labels.Length > 2 && SecondLevel.TryGetValue(labels[^2], out var known) ? known
            : "japan";
    }
}
