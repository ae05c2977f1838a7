using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Training;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class SiteFoldsTests
{
    private static readonly List<LabelledPage> Real =
    [
        .. Enumerable.Range(0, 10).Select(at => Pages.Labelled($"https://one.jp/{at}", 1, Pages.Text(at), "one")),
        .. Enumerable.Range(10, 20).Select(at => Pages.Labelled($"https://other-{at % 5}.jp/{at}", 0, Pages.Text(at), $"other-{at % 5}")),
    ];

    [Fact]
    public void A_site_with_all_real_positives_is_held_out_whole_where_made_up_ones_can_teach()
    {
        var made = new[] { 1, 0 }.Select(label => Pages.Labelled($"https://made.example/{label}", label, Pages.Text(100 + label), $"made-{label}")).ToList();
        var folds = SiteFolds.Of(Real, made, new FoldSettings { Count = 3 });
        Assert.Equal((Real.Count, Real.Count), (folds.FoldOf.Count, folds.GroupOf.Count));
        Assert.Empty(folds.SplitSites);
        Assert.All(Real.Zip(folds.FoldOf).GroupBy(page => page.First.Label.Site), site => Assert.Single(site.Select(page => page.Second).Distinct()));
    }

    [Fact]
    public void Without_made_up_ones_it_is_split_by_page() => Assert.Equal(["one"], SiteFolds.Of(Real, [], new FoldSettings { Count = 3 }).SplitSites);
}
