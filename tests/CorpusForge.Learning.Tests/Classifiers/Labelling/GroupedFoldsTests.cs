using CorpusForge.Learning.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling;

public sealed class GroupedFoldsTests
{
    private static readonly FoldSettings Settings = new() { Count = 4 };

    [Fact]
    public void No_domain_lies_in_two_folds_and_positives_are_spread()
    {
        var pages = Enumerable.Range(0, 200).Select(at => Page(at, site: at % 20)).ToList();

        var folds = GroupedFolds.Of(pages, Settings);

        Assert.All(pages.Zip(folds.FoldOf).GroupBy(page => page.First.Page.Domain), domain => Assert.Single(domain.Select(page => page.Second).Distinct()));
        Assert.All(Enumerable.Range(0, 4), fold => Assert.InRange(Positives(pages, folds, fold), 20, 30));
        Assert.Equal((0, 0, 10, 10), (folds.LeftOutPages, folds.FoldsWithoutPositives, folds.PositiveSites, folds.NegativeSites));
        Assert.Empty(folds.SplitSites);
        Assert.Empty(folds.Remarks());
    }

    [Fact]
    public void No_near_duplicate_pair_crosses_folds_and_the_page_of_the_smaller_site_goes()
    {
        var pages = Enumerable.Range(0, 60).Select(at => Page(at, site: at % 6)).ToList();
        var twin = Pages.Text(0)[..290] + "少し違う終わり方をする頁";
        pages.Add(Pages.Labelled("http://small.jp/copy", 0, twin));
        pages.Add(Pages.Labelled("http://small.jp/own", 0, Pages.Text(999)));

        var folds = GroupedFolds.Of(pages, Settings);

        Assert.Equal((1, 1), (folds.NearPairs, folds.LeftOutPages));
        Assert.Equal(GroupedFolds.LeftOut, folds.FoldOf[60]);
        Assert.NotEqual(GroupedFolds.LeftOut, folds.FoldOf[0]);
        Assert.Equal(7, folds.GroupOf.Distinct().Count());
        Assert.Contains("1 pages are left out", folds.Remarks().First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_alike_for_less_than_the_bound_stay_apart_and_kept()
    {
        var pages = Enumerable.Range(0, 8).Select(at => Page(at, site: at)).ToList();
        pages.Add(Pages.Labelled("http://half.jp/1", 0, Pages.Text(0)[..150] + Pages.Text(777, 150)));
        Assert.Equal((0, 0), (GroupedFolds.Of(pages, Settings).NearPairs, GroupedFolds.Of(pages, Settings).LeftOutPages));
    }

    [Fact]
    public void The_named_site_groups_over_domains_and_splits_one_domain()
    {
        var pages = new[]
        {
            Pages.Labelled("http://one.jp/", 1, Pages.Text(1), "owner"), Pages.Labelled("http://two.jp/", 1, Pages.Text(2), "owner"),
            Pages.Labelled("http://blog.jp/x", 1, Pages.Text(3), "x"), Pages.Labelled("http://blog.jp/y", 0, Pages.Text(4), "y"), Pages.Labelled("http://z.jp/", 0, Pages.Text(5)),
        };

        var groups = GroupedFolds.Of(pages, Settings).GroupOf;

        Assert.Equal(groups[0], groups[1]);
        Assert.NotEqual(groups[2], groups[3]);
    }

    [Fact]
    public void A_page_without_site_joins_the_sites_named_within_its_domain()
    {
        var pages = new[]
        {
            Pages.Labelled("http://www.one.jp/", 1, Pages.Text(1), "owner"), Pages.Labelled("http://www.one.jp/2", 1, Pages.Text(2)),
            Pages.Labelled("http://blog.one.jp/", 1, Pages.Text(3)), Pages.Labelled("http://z.jp/", 0, Pages.Text(4)), Pages.Labelled("http://y.jp/", 1, Pages.Text(5)), Pages.Labelled("http://x.jp/", 0, Pages.Text(6)),
        };

        var groups = GroupedFolds.Of(pages, Settings).GroupOf;

        Assert.Equal(4, groups.Distinct().Count());
        Assert.Single(groups.Take(3).Distinct());
    }

    [Fact]
    public void Positives_of_one_site_are_split_by_page_with_near_duplicates_together_and_it_is_said()
    {
        var pages = Enumerable.Range(0, 40).Select(at => Pages.Labelled($"http://only.jp/{at}", 1, at < 2 ? Pages.Text(0) + at : Pages.Text(at)))
            .Concat(Enumerable.Range(100, 40).Select(at => Pages.Labelled($"http://s{at % 8}.jp/{at}", 0, Pages.Text(at)))).ToList();

        var folds = GroupedFolds.Of(pages, Settings);

        Assert.Equal(["only.jp"], folds.SplitSites);
        Assert.Equal(folds.FoldOf[0], folds.FoldOf[1]);
        Assert.All(Enumerable.Range(0, 4), fold => Assert.InRange(Positives(pages, folds, fold), 9, 11));
        Assert.All(pages.Zip(folds.FoldOf).Skip(40).GroupBy(page => page.First.Page.Domain), domain => Assert.Single(domain.Select(page => page.Second).Distinct()));
        Assert.Contains("all positives come from one site, only.jp", Assert.Single(folds.Remarks()), StringComparison.Ordinal);
    }

    [Fact]
    public void Positives_of_fewer_sites_than_folds_are_told()
    {
        var pages = Enumerable.Range(0, 40).Select(at => Pages.Labelled($"http://s{at % 8}.jp/{at}", at % 8 < 2 ? 1 : 0, Pages.Text(at))).ToList();

        var folds = GroupedFolds.Of(pages, Settings);

        Assert.Equal(2, folds.FoldsWithoutPositives);
        Assert.Contains("2 of 4 folds hold no positive page", Assert.Single(folds.Remarks()), StringComparison.Ordinal);
    }

    [Fact]
    public void Folds_depend_on_the_seed_and_not_on_the_order_of_pages()
    {
        var pages = Enumerable.Range(0, 100).Select(at => Page(at, site: at % 25)).ToList();
        var shuffled = pages.ToArray();
        new Random(3).Shuffle(shuffled);

        Assert.Equal(ByUrl(pages, Settings), ByUrl(shuffled, Settings));
        Assert.NotEqual(ByUrl(pages, Settings), ByUrl(pages, Settings with { Seed = 2 }));
    }

    private static LabelledPage Page(int at, int site) => Pages.Labelled($"http://www.site{site:d2}.jp/{at}", site % 2, Pages.Text(at));

    private static int Positives(List<LabelledPage> pages, GroupedFolds folds, int fold) =>
        Enumerable.Range(0, pages.Count).Count(at => folds.FoldOf[at] == fold && pages[at].IsPositive);

    private static List<string> ByUrl(IEnumerable<LabelledPage> pages, FoldSettings settings)
    {
        var listed = pages.ToList();
        return [.. listed.Zip(GroupedFolds.Of(listed, settings).FoldOf, (page, fold) => $"{page.Page.Url} {fold}").Order(StringComparer.Ordinal)];
    }
}
