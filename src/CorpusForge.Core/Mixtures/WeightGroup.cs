using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Core.Mixtures;

/// <summary>One group of pages and its weight.</summary>
public sealed record WeightGroup
{
    [Description("Name of the group in the manifest; by source it is the source's, by host-class one of government, academic, company, organisation, network, japan, other.")]
    public required string Name { get; init; }

    [Description("By host: hosts, each with all below it.")]
    [Length(0, 100_000)]
    public IReadOnlyList<string> Hosts { get; init; } = [];

    [Description("By date: first day, YYYY-MM-DD.")]
    public DateOnly? From { get; init; }

    [Description("By date: last day, YYYY-MM-DD.")]
    public DateOnly? To { get; init; }

    [Description("By date: the pages without a date, and no others.")]
    public bool Undated { get; init; }

    [Description("By a column of numbers: smallest value.")]
    public double? Low { get; init; }

    [Description("By a column of numbers: largest value.")]
    public double? High { get; init; }

    [Description("How often a page of the group is to be seen, times its other weights; a fraction is drawn by hash.")]
    [Range(0.0, 100.0)]
    public double? Repeat { get; init; }

    [Description("Share of the mixture, in its unit and as often as pages are seen, that the group's pages are to make up.")]
    [Range(0.0, 1.0)]
    public double? Share { get; init; }
}
