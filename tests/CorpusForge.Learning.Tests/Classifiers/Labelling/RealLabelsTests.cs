using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Labelling.Functions;
using CorpusForge.Learning.Classifiers.Labelling.Voting;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling;

/// <summary>The project's own labels with the real pages, where those are there.</summary>
public sealed class RealLabelsTests
{
    [Theory]
    [InlineData("affiliate", "dev/web.warc.gz")]
    [InlineData("adult", "dev/web.warc.gz")]
    [InlineData("quality", "dev/web.warc.gz,dev/law.warc.gz,dev/docs.warc.gz")]
    public void Every_label_finds_its_page_and_the_folds_leak_nothing(string name, string archives)
    {
        var pages = Joined(name, archives);

        var folds = GroupedFolds.Of(pages, new FoldSettings());

        Assert.All(
            pages.Zip(folds.FoldOf).Where(page => page.Second >= 0 && !folds.SplitSites.Contains(page.First.Label.Site!)).GroupBy(page => page.First.Label.Site),
            site => Assert.Single(site.Select(page => page.Second).Distinct()));
        var pairs = NearPages.Find([.. pages.Select(page => page.Page.Text)], 0.7, (one, other) => folds.FoldOf[one] != folds.FoldOf[other]);
        Assert.DoesNotContain(pairs, pair => folds.FoldOf[pair.One] >= 0 && folds.FoldOf[pair.Other] >= 0);
        Assert.Equal(name == "adult" ? ["MuscleLove-777"] : [], folds.SplitSites);
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {pages.Count} pages, {string.Join("; ", folds.Remarks())}");
    }

    [Fact]
    public void Functions_without_labels_rank_the_pages_of_known_sites_nearly_right()
    {
        var pages = Joined("affiliate", "dev/web.warc.gz").Where(page => page.Label is { Source: "site", Confidence: not "low" }).ToList();
        LabellingFunction[] forIt = [new LinkHosts(), new SponsoredLinks(), new Disclosure(), new RankingWords(), new CallsToAction(), new PriceDensity()];
        LabellingFunction[] against = [new NoOutgoingLinks(), new PublicOfficeWords(), new TechnicalWords(), new MedicalEducationWords()];
        NamedFunction[] functions =
        [
            .. forIt.Select(function => new NamedFunction(function.GetType().Name, function, IsFor: true, [])),
            .. against.Select(function => new NamedFunction(function.GetType().Name, function, IsFor: false, [])),
        ];

        var model = LabelModel.Fit(VoteTable.Of(functions, pages.Select(page => page.Page)), new LabelModelSettings());

        var spoken = model.Probabilities.Zip(pages).Where(page => page.First is not null).ToList();
        var (yes, no) = (spoken.Where(page => page.Second.IsPositive).ToList(), spoken.Where(page => !page.Second.IsPositive).ToList());
        var area = yes.Average(one => no.Average(other => one.First > other.First ? 1.0 : one.First < other.First ? 0 : 0.5));
        Assert.True(area > 0.98, $"area under the curve {area}");
    }

    private static IReadOnlyList<LabelledPage> Joined(string name, string archives)
    {
        var files = archives.Split(',').Select(RealData.Find).ToList();
        Assert.SkipWhen(files.Contains(null), $"shared/data/{archives} lies in no folder above the tests.");
        var joined = LabelledPages.Join(LabelMerge.Merge(LabelFile.Read(Path.Combine(Classifiers(AppContext.BaseDirectory), name, "labels.jsonl"))), [.. files.Select(file => file!)]);
        Assert.Empty(joined.WithoutPage);
        return joined.Pages;
    }

    private static string Classifiers(string folder) => File.Exists(Path.Combine(folder, "classifiers", "affiliate", "labels.jsonl"))
        ? Path.Combine(folder, "classifiers")
        : Classifiers(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no classifiers/ above the tests"));
}
