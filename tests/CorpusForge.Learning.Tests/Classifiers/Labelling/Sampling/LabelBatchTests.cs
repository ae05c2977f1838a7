using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Labelling.Functions;
using CorpusForge.Learning.Classifiers.Labelling.Sampling;
using CorpusForge.Learning.Classifiers.Labelling.Voting;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling.Sampling;

public sealed class LabelBatchTests
{
    [Fact]
    public void A_batch_holds_a_share_by_chance_and_the_most_uncertain_pages()
    {
        var candidates = Enumerable.Range(0, 200).Select(at => Candidate(at) with { Score = at / 199.0 }).ToList();

        var batch = LabelBatch.Choose(candidates, new BatchSettings { Count = 20, RandomShare = 0.25 });

        Assert.Equal(20, batch.Count);
        Assert.Equal(5, batch.Count(item => item.Reason == BatchReason.Random));
        Assert.All(batch.Where(item => item.Reason == BatchReason.Uncertain), item => Assert.InRange(item.Candidate.Score!.Value, 0.4, 0.6));
        Assert.Equal(20, batch.Select(item => item.Candidate.Page.Url).Distinct().Count());
    }

    [Fact]
    public void Each_reason_brings_pages_in_turn()
    {
        var candidates = Enumerable.Range(0, 400).Select(at => Candidate(at) with
        {
            Score = at < 100 ? 0.5 : 1,
            TextScore = at is >= 100 and < 200 ? 0 : at < 100 ? 0.5 : 1,
            FoldScores = at is >= 200 and < 300 ? [0, 1] : [1, 1],
            Votes = at >= 300 ? [("a", Vote.For), ("b", Vote.Against)] : [("a", Vote.For)],
        }).ToList();

        var batch = LabelBatch.Choose(candidates, new BatchSettings { Count = 40, RandomShare = 0 });

        Assert.Equal(
            [(BatchReason.Uncertain, 10), (BatchReason.FunctionsDisagree, 10), (BatchReason.FoldsDisagree, 10), (BatchReason.LinksDecide, 10)],
            batch.CountBy(item => item.Reason).OrderBy(reason => reason.Key).Select(reason => (reason.Key, reason.Value)));
    }

    [Fact]
    public void Few_pages_come_from_a_site_and_no_near_duplicates()
    {
        var candidates = Enumerable.Range(0, 100).Select(at => Candidate(at, site: at < 90 ? "big" : $"s{at}") with { Score = 0.5 }).ToList();
        candidates.AddRange(Enumerable.Range(0, 5).Select(at => Candidate(1000 + at, site: $"copy{at}", text: Pages.Text(7) + at) with { Score = 0.5 }));

        var batch = LabelBatch.Choose(candidates, new BatchSettings { Count = 100, RandomShare = 0, MostOfSite = 3 });

        Assert.Equal(3, batch.Count(item => item.Candidate.Site == "big"));
        Assert.True(batch.Count(item => item.Candidate.Site.StartsWith("copy", StringComparison.Ordinal)) <= 1);
        Assert.InRange(batch.Count, 13, 14);
    }

    [Fact]
    public void The_same_seed_chooses_the_same_pages_whatever_their_order_and_another_seed_others()
    {
        var candidates = Enumerable.Range(0, 100).Select(at => Candidate(at) with { Score = at % 2 == 0 ? 0.5 : 0.9 }).ToList();
        var reversed = Enumerable.Reverse(candidates).ToList();
        var settings = new BatchSettings { Count = 20, RandomShare = 0.5 };

        Assert.Equal(Urls(candidates, settings), Urls(reversed, settings));
        Assert.NotEqual(Urls(candidates, settings), Urls(candidates, settings with { Seed = 2 }));

        static IEnumerable<string> Urls(IReadOnlyList<BatchCandidate> from, BatchSettings settings) => LabelBatch.Choose(from, settings).Select(item => item.Candidate.Page.Url);
    }

    [Fact]
    public void Pages_that_a_person_rated_are_no_candidates_and_the_text_score_sees_no_links()
    {
        var pages = new[] { Pages.Of("http://a.jp/1", "一", links: new LinkFacts { Affiliate = 1 }), Pages.Of("http://a.jp/2", "二") };
        var settings = new LabellingSettings { Functions = [new("link-hosts", new LinkHosts(), IsFor: true, ["links"])], Model = new LabelModelSettings() };
        PageLabel[] labels = [new() { Url = "http://a.jp/2", Probability = 1, Source = "human:x" }, new() { Url = "http://a.jp/1", Probability = 1, Source = "site", Site = "owner" }];

        var candidate = Assert.Single(CandidatePages.Of(pages, settings, labels, new LinkScorer(), [new LinkScorer()]));

        Assert.Equal(("http://a.jp/1", "owner", 1, 0), (candidate.Page.Url, candidate.Site, candidate.Score, candidate.TextScore));
        Assert.NotNull(candidate.Weak);
    }

    private static BatchCandidate Candidate(int at, string? site = null, string? text = null) =>
        new() { Page = Pages.Of($"http://s{at}.jp/", text ?? Pages.Text(at)), Site = site ?? $"s{at}.jp" };

    private sealed class LinkScorer : IPageScorer
    {
        public string Name => "links";

        public string Hash => new('0', 32);

        public IReadOnlyList<ScoreColumn> Columns { get; } = [new ScoreColumn("links-score", 0, 1)];

        public void Score(PageFeatures page, Span<double> values) => values[0] = page.View.Page.Links.Affiliate;

        public IReadOnlyList<FeatureShare> Explain(PageFeatures page, int most) => [];
    }
}
