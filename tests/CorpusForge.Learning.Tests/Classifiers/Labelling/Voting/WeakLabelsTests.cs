using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Labelling.Functions;
using CorpusForge.Learning.Classifiers.Labelling.Voting;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling.Voting;

public sealed class WeakLabelsTests
{
    private static readonly LabellingSettings Settings = new()
    {
        Functions =
        [
            new("link-hosts", new LinkHosts(), IsFor: true, ["links"]), new("disclosure", new Disclosure(), IsFor: true, ["disclosures"]),
            new("no-outgoing-links", new NoOutgoingLinks { Least = 1 }, IsFor: false, ["links"]), new("technical-words", new TechnicalWords { Types = 1 }, IsFor: false, ["words"]),
        ],
        Model = new LabelModelSettings { Prior = 0.5 },
    };

    private static readonly Document[] Documents =
    [
        Pages.Of("http://a.jp/both", "広告を含みます。", links: new LinkFacts { Affiliate = 1, External = 1 }),
        Pages.Of("http://a.jp/links", "本文。", links: new LinkFacts { Affiliate = 1, External = 1 }),
        Pages.Of("http://a.jp/code", "関数。"),
        Pages.Of("http://a.jp/silent", "本文。", links: new LinkFacts { External = 1 }),
        Pages.Of("http://a.jp/conflict", "関数。", links: new LinkFacts { Affiliate = 1, External = 1 }),
    ];

    [Fact]
    public void A_label_names_what_the_functions_read_that_voted_with_the_winner()
    {
        var made = WeakLabels.Of(Settings, Documents, new Dictionary<string, PageLabel>());

        Assert.Equal(
            ["http://a.jp/both disclosures,links", "http://a.jp/links links", "http://a.jp/code links,words"],
            made.Labels.Take(3).Select(label => $"{label.Url} {string.Join(',', label.Reads)}"));
        Assert.All(made.Labels, label => Assert.Equal("label-model", label.Source));
        Assert.Equal(1, made.Silent);
        Assert.Contains(made.Remarks(), remark => remark.StartsWith("1 pages have no label", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_counts_votes_overlaps_conflicts_and_judges_by_trusted_labels()
    {
        var trusted = new Dictionary<string, PageLabel>
        {
            ["http://a.jp/both"] = new() { Url = "http://a.jp/both", Probability = 1, Source = "human:x" },
            ["http://a.jp/links"] = new() { Url = "http://a.jp/links", Probability = 0, Source = "site" },
            ["http://a.jp/code"] = new() { Url = "http://a.jp/code", Probability = 1, Source = "label-model" },
            ["http://a.jp/silent"] = new() { Url = "http://a.jp/silent", Probability = 1, Source = "site" },
        };

        var row = WeakLabels.Of(Settings, Documents, trusted).Functions[0];

        Assert.Equal((3, 0, 0.6, 0.4, 0.2), (row.For, row.Against, row.Coverage, row.Overlap, row.Conflict));

        // Of two trusted pages on which it speaks it is right on one; of two trusted pages of the class it finds one.
        Assert.Equal((2, 0.5, 0.5), (row.Judged, row.Precision, row.Recall));
    }

    [Fact]
    public void Functions_that_speak_on_one_side_only_are_told()
    {
        var made = WeakLabels.Of(Settings with { Functions = [.. Settings.Functions.Take(2)] }, Documents, new Dictionary<string, PageLabel>());
        Assert.Contains(made.Remarks(), remark => remark.StartsWith("all functions speak on one side only", StringComparison.Ordinal));
    }
}
