using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation;

public sealed class BaselineTests
{
    [Fact]
    public void Thresholds_are_the_published_ones()
    {
        Assert.Equal([15, 11, 1], Baseline.For("affiliate", null).Select(baseline => baseline.Threshold));
        Assert.Equal([1, 4, 1], Baseline.For("adult", null).Select(baseline => baseline.Threshold));
        Assert.Empty(Baseline.For("quality", null));
    }

    [Fact]
    public void Lists_of_others_are_counted_beside_the_project_s()
    {
        using var folder = new TestFolder();
        folder.Write("advertisement_keywords_ja.txt", "無料引換券\n");

        var baselines = Baseline.For("affiliate", folder.Path);

        var others = baselines.Single(baseline => baseline.Name == "HojiChar's list of advertising words, 15 or more");
        Assert.Equal(2, others.Of(Pages.Of("http://a.example/", "無料引換券と無料引換券")));
        Assert.Equal(0, others.Of(Pages.Of("http://a.example/", "")));
        Assert.Equal(5, baselines.Count);
    }

    [Fact]
    public void A_folder_without_the_list_is_refused_by_name()
    {
        using var folder = new TestFolder();

        Assert.Contains("holds no adult_keywords_ja.txt", Assert.Throws<LabelException>(() => Baseline.For("adult", folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_hosts_count_links_and_what_is_embedded()
    {
        var page = Pages.Of("http://a.example/", links: new LinkFacts { Total = 9, Affiliate = 2, Embedded = 1, Adult = 4 });

        Assert.Equal(3, Baseline.For("affiliate", null)[^1].Of(page));
        Assert.Equal(4, Baseline.For("adult", null)[^1].Of(page));
        Assert.Equal(0, Baseline.For("adult", null)[^1].Of(page with { Links = LinkFacts.None }));
    }
}
