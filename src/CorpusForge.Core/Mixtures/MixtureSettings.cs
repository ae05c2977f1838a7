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

    [Description("Pages of a time only, by the date that mixture.date names.")]
    public PeriodSettings? Period { get; init; }

    [Description("Which date tells a page's time, for period, weights and totals: published-or-fetched, published, fetched, or latest (published or modified, whichever is later, or fetched).")]
    public PageDate Date { get; init; } = PageDate.PublishedOrFetched;

    [Description("What becomes of a page without such a date when there is a period: remove or keep.")]
    public UndatedPages Undated { get; init; } = UndatedPages.Remove;

    [Description("How often a source's pages are to be seen: 0.5 takes every second page by hash, 2 sets repeat to 2.")]
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();

    [Description("Weights by source, host, host class, date, score band or any other column, as repeats or as shares of the mixture; several lists multiply, and several lists of shares are all met.")]
    [Length(0, 16)]
    public IReadOnlyList<WeighSettings> Weigh { get; init; } = [];

    [Description("What shares and the budget are counted in: characters, tokens, bytes or pages, each as often as it is seen.")]
    public MixtureUnit Unit { get; init; } = MixtureUnit.Characters;

    [Description("How much the whole mixture is to hold, in its unit; absent means as much as its weights allow.")]
    [Range(1L, long.MaxValue)]
    public long? Budget { get; init; }

    [Description("How many times over the pages of a group may be seen, times their repeats, for its share or the budget to be met.")]
    [Range(0.000001, 100.0)]
    public double AtMost { get; init; } = 1;

    [Description("How far a share, or the budget as a share of itself, may come out from what was asked; beyond it the run ends with an error that says by how much.")]
    [Range(0.0, 1.0)]
    public double Tolerance { get; init; } = 0.005;

    [Description("Sees the page of a cluster more often by the cluster's size: off, on (the curve of FineWeb-2 for Japanese), or a list of steps. The size is that of the column cluster_size: the near cluster over all pages read, those that rules removed among them.")]
    [Length(1, 100)]
    public IReadOnlyList<RehydrationStep>? Rehydrate { get; init; }

    [Description("Target size of a shard's text as UTF-8.")]
    [Range(64L << 10, 4L << 30)]
    public ByteSize ShardSize { get; init; } = ByteSize.FromMebibytes(64);

    /// <summary>Everything that weighs pages but their cluster's curve: <see cref="Weights"/> as a list by source, then <see cref="Weigh"/>.</summary>
    public IReadOnlyList<WeighSettings> AllWeights =>
    [
        .. Weights.Count == 0 ? Array.Empty<WeighSettings>() : [BySource], .. Weigh,
    ];

    /// <summary>Whether amounts are to be met, and not only repeats drawn page by page.</summary>
    public bool MeetsAmounts => Budget is not null || Weigh.Any(weigh => weigh.IsShare);

    private WeighSettings BySource => new()
    {
        By = WeighSettings.Source,
        Groups = [.. Weights.OrderBy(weight => weight.Key, StringComparer.Ordinal).Select(weight => new WeightGroup { Name = weight.Key, Repeat = weight.Value })],
    };
}
