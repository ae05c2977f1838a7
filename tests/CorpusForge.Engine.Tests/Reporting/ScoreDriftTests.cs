using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Tests.Runs;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Tests.Reporting;

/// <summary>A run tells whether its pages are scored as those of the training set were.</summary>
public sealed class ScoreDriftTests : IDisposable
{
    private const string Recipe = "scores: [ ./spam ]\n";

    private readonly Laboratory laboratory = new();

    public ScoreDriftTests()
    {
        SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(), .. Large()]);
        SpamModel.Write(laboratory);
    }

    [Fact]
    public async Task Scores_like_those_of_training_are_quiet_and_others_a_warning()
    {
        var bare = Assert.Single((await laboratory.RunAsync(Recipe)).Drift);
        Assert.Equal(("spam", "spam-score", "no-training-scores", null), (bare.Model, bare.Column, bare.Uncompared, bare.All));

        var scores = SpamModel.Scores(laboratory.Folder["spam"], await laboratory.DocumentsAsync());
        SpamModel.WriteTraining(laboratory, scores.Values);
        var same = Assert.Single((await laboratory.RunAsync(Recipe)).Drift);
        Assert.Null(same.Uncompared);
        Assert.Equal((scores.Count, false), (same.All!.Pages, same.All.Drifts));
        Assert.Equal(0, same.All.Distance.StabilityIndex, 2);
        Assert.Equal(scores.Values.Average(), same.All.Mean, 12);

        SpamModel.WriteTraining(laboratory, scores.Values.Select(score => 1 - score));
        var (first, second) = (await laboratory.RunAsync(Recipe), await laboratory.RunAsync(Recipe));
        var other = Assert.Single(second.Drift);
        Assert.True(other.Drifts);
        Assert.True(other.All!.Distance.StabilityIndex > ScoreDrift.Notable);
        Assert.Equal(first.Drift[0].All, other.All);

        // It is told and is no part of the version: what it is compared with lies beside the model.
        Assert.False(first.IsNew);
    }

    [Fact]
    public async Task A_large_domain_of_one_kind_is_measured_and_raises_no_alarm()
    {
        await laboratory.RunAsync(Recipe);
        var documents = await laboratory.DocumentsAsync();
        var scores = SpamModel.Scores(laboratory.Folder["spam"], documents);
        SpamModel.WriteTraining(laboratory, scores.Values);
        var drift = Assert.Single((await laboratory.RunAsync(Recipe)).Drift);

        Assert.False(drift.All!.Drifts);
        Assert.False(drift.Drifts);
        var domain = Assert.Single(drift.Groups, group => group.Dimension == "domain");
        Assert.Equal(("large.jp", 210, false), (domain.Group, domain.Pages, domain.Drifts));
        Assert.True(domain.Distance.StabilityIndex > ScoreDrift.Notable);
        Assert.Equal(documents.Where(page => page.Domain == "large.jp").Average(page => scores[page.DocId]), domain.Mean, 12);
        Assert.All(drift.Groups, group => Assert.True(group.Pages >= ScoreDrift.LeastPages));
        Assert.Contains(drift.Groups, group => (group.Dimension, group.Group) == ("year", "2019"));
        Assert.Equal(drift.Groups.OrderByDescending(group => group.Distance.StabilityIndex), drift.Groups);
    }

    [Theory]
    [InlineData(0.02, false)]
    [InlineData(0.5, true)]
    public void A_domain_whose_scores_hardly_any_training_page_had_is_another_population(double score, bool drifts)
    {
        var training = ScoreHistogram.Of([.. Enumerable.Repeat(0.02, 700), .. Enumerable.Repeat(0.98, 300)]);
        var tally = new ScoreTally(training);
        for (var page = 0; page < 300; page++)
        {
            tally.Add(score);
        }

        Assert.Equal(drifts, tally.Build("domain", "a.jp").Drifts);
    }

    [Fact]
    public async Task Few_pages_are_not_compared()
    {
        SpamModel.WriteTraining(laboratory, [0.1, 0.2]);
        Directory.GetFiles(laboratory.Folder.Path, "*.warc.gz").Skip(1).ToList().ForEach(File.Delete);
        var drift = Assert.Single((await laboratory.RunAsync(Recipe)).Drift);

        Assert.Equal(("too-few-pages", false), (drift.Uncompared, drift.Drifts));
        Assert.InRange(drift.Pages, 1, ScoreDrift.LeastPages - 1);
    }

    public void Dispose() => laboratory.Dispose();

    private static IEnumerable<SyntheticPage> Large()
    {
        var prose = new JapaneseProse(77);
        return Enumerable.Range(0, 210).Select(number => new SyntheticPage(
            PageRole.Fresh, $"http://large.jp/{number}", new DateTime(2019, 5, 1, 0, 0, 0, DateTimeKind.Utc),
            [.. prose.Sentences(5), .. Enumerable.Repeat("雨が続いていました。", 8)]));
    }
}
