using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Mixtures;

/// <summary>How the kept pages become a mixture.</summary>
public sealed record MixtureSettings
{
    [Description("Seed of sampling and shuffle.")]
    [Range(0, int.MaxValue)]
    public int Seed { get; init; } = 42;

    [Description("Share of the pages to take, by hash of doc_id and seed: a smaller sample lies within a larger one.")]
    [Range(0.0, 1.0)]
    public double Sample { get; init; } = 1.0;

    [Description("Pages of a time only, by publication date, or fetch date where the page states none.")]
    public PeriodSettings? Period { get; init; }

    [Description("How often a source's pages are to be seen: 0.5 takes every second page by hash, 2 sets repeat to 2.")]
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();

    [Description("Sees the page of a cluster more often by the cluster's size: off, on (the curve of FineWeb-2 for Japanese), or a list of steps. The size is that of the column cluster_size: the near cluster over all pages read, those that rules removed among them.")]
    [Length(1, 100)]
    public IReadOnlyList<RehydrationStep>? Rehydrate { get; init; }

    [Description("Target size of a shard's text as UTF-8.")]
    [Range(64L << 10, 4L << 30)]
    public ByteSize ShardSize { get; init; } = ByteSize.FromMebibytes(64);
}
