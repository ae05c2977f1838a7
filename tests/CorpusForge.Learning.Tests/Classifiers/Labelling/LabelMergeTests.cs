using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling;

public sealed class LabelMergeTests
{
    [Fact]
    public void People_are_believed_over_sites_those_over_the_model_and_it_over_functions()
    {
        string[] order = ["human:a", "site", "label-model", "function:x"];
        for (var first = 0; first < order.Length; first++)
        {
            var labels = order.Skip(first).Select((source, at) => Label("u", at == 0 ? 1 : 0, source)).Reverse();
            var merged = Assert.Single(LabelMerge.Merge(labels));
            Assert.Equal((1, order[first]), (merged.Probability, merged.Source));
        }
    }

    [Fact]
    public void Raters_who_disagree_leave_a_page_between_and_are_both_named()
    {
        var merged = Assert.Single(LabelMerge.Merge([Label("u", 1, "human:b"), Label("u", 0, "human:a"), Label("u", 1, "site")]));
        Assert.Equal((0.5, "human:a+human:b"), (merged.Probability, merged.Source));
    }

    [Fact]
    public void What_decided_a_label_that_is_overridden_masks_nothing_but_its_site_is_kept()
    {
        var function = Label("u", 1, "function:x") with { Reads = ["links"], Site = "owner", Page = Pages.Of("u", "本文") };

        var merged = Assert.Single(LabelMerge.Merge([Label("u", 0, "human:a"), function]));

        Assert.Empty(merged.Reads);
        Assert.Equal(("owner", "本文"), (merged.Site, merged.Page!.Text));
    }

    private static PageLabel Label(string url, double label, string source) => new() { Url = url, Probability = label, Source = source };
}
