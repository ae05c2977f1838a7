using CorpusForge.Core.Documents;
using CorpusForge.Lake.Exports;

namespace CorpusForge.Lake.Tests.Exports;

public sealed class SplitRuleTests
{
    private static readonly List<Document> Pages =
        [.. Enumerable.Range(0, 20_000).Select(at => new Document { DocId = $"{at:x32}", Url = "", Host = $"www{at % 3}.d{at % 4000}.jp", Domain = $"d{at % 4000}.jp" })];

    [Fact]
    public void No_domain_is_in_both_splits_and_about_the_share_is_held_out()
    {
        var rule = new SplitRule(0.05, 42);
        var splits = Pages.GroupBy(page => page.Domain).Select(domain => domain.Select(rule.Of).Distinct().ToList()).ToList();

        Assert.All(splits, split => Assert.Single(split));
        Assert.InRange(splits.Count(split => split[0] == ExportSplit.Validation), 140, 260);
    }

    [Fact]
    public void A_smaller_share_lies_within_a_larger_one_and_another_seed_chooses_others()
    {
        var (small, large, other) = (new SplitRule(0.01, 42), new SplitRule(0.1, 42), new SplitRule(0.01, 43));
        var held = Pages.Where(page => small.Of(page) == ExportSplit.Validation).ToList();

        Assert.NotEmpty(held);
        Assert.All(held, page => Assert.Equal(ExportSplit.Validation, large.Of(page)));
        Assert.NotEqual(held, Pages.Where(page => other.Of(page) == ExportSplit.Validation));
    }

    [Fact]
    public void Without_a_share_nothing_is_held_out() => Assert.DoesNotContain(Pages, page => new SplitRule(0, 42).Of(page) != ExportSplit.Train);

    [Fact]
    public void Pages_without_a_host_are_each_a_group_of_their_own()
    {
        var rule = new SplitRule(0.5, 1);
        var splits = Enumerable.Range(0, 100).Select(at => rule.Of(new Document { DocId = $"{at:x32}", Url = "file:///a" })).ToList();

        Assert.InRange(splits.Count(split => split == ExportSplit.Validation), 25, 75);
        Assert.Equal(rule.Of(new Document { DocId = "a", Url = "", Host = "192.0.2.1" }), rule.Of(new Document { DocId = "b", Url = "", Host = "192.0.2.1" }));
    }
}
