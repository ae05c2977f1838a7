using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Mixtures;

/// <summary>Weights of the groups that pages fall into by one thing.</summary>
public sealed record WeighSettings
{
    /// <summary>By name of the recipe's source.</summary>
    public const string Source = "source";

    /// <summary>By lists of hosts.</summary>
    public const string Host = "host";

    /// <summary>By the classes of <see cref="HostClass"/>.</summary>
    public const string HostKind = "host-class";

    /// <summary>By spans of days.</summary>
    public const string Date = "date";

    /// <summary>By bounds of the near cluster's size, a column of numbers that is no measure.</summary>
    public const string ClusterSize = "cluster-size";

    [Description("What tells the groups apart: source, host, host-class, date, cluster-size, or the name of a column of numbers such as quality-score, characters or tokens.")]
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public required string By { get; init; }

    [Description("The groups, all with repeat or all with share; a page belongs to the first that it fits, and to the rest, which is seen as often as anything else or has the share that is left, when it fits none.")]
    [Length(1, 1000)]
    public required IReadOnlyList<WeightGroup> Groups { get; init; }

    /// <summary>Whether the groups state shares; repeats otherwise.</summary>
    public bool IsShare => Groups.Any(group => group.Share is not null);

    /// <summary>Whether groups are bounds of a column.</summary>
    public bool IsNumber => By is not (Source or Host or HostKind or Date);

    /// <summary>The share that is left for pages of no group.</summary>
    public double ShareOfRest => Math.Max(0, 1 - Groups.Sum(group => group.Share ?? 0));
}
