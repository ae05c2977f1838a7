using CorpusForge.Core.Documents;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Scoring;

/// <summary>The classifiers that come with the program, as far as they are trained.</summary>
public sealed class BuiltInClassifiersTests
{
    [Theory]
    [InlineData("affiliate")]
    [InlineData("adult")]
    [InlineData("quality")]
    public void It_opens_by_its_hash_and_scores_any_page(string name)
    {
        var scorer = Open(name);
        Assert.Equal($"{name}-score", scorer.Columns[0].Name);
        foreach (var text in new[] { "", "猫が歩く。", new string('あ', 100_000), string.Concat(Enumerable.Repeat("広告を含みます。\n", 20_000)), "\ud83d" })
        {
            Assert.InRange(Score(scorer, Pages.Of("https://a.jp/", text)), 0, 1);
        }
    }

    [Theory]
    [InlineData("adult", 2)]
    public void Texts_that_speak_of_a_class_without_belonging_to_it_are_left_alone(string name, int most)
    {
        var texts = HardNegativeReport.Read(Path.Combine(AppContext.BaseDirectory, "Data", "hard-negatives.jsonl"), name).ToList();
        var report = HardNegativeReport.Of(Open(name), texts, 0.5);
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {report.FalsePositives} of {report.Pages}");
        Assert.True(report.Pages > 100);
        Assert.True(report.FalsePositives <= most, string.Join("; ", report.Kinds.Where(kind => kind.FalsePositives > 0)));
    }

    [Theory]
    [InlineData("affiliate")]
    [InlineData("adult")]
    [InlineData("quality")]
    public void Real_pages_have_scores_between_nought_and_one_and_not_all_the_same(string name)
    {
        var scorer = Open(name);
        var path = RealData.Find("dev/web.warc.gz");
        Assert.SkipWhen(path is null, "shared/data/dev/web.warc.gz lies in no folder above the tests.");
        var extractor = new PageExtractor(new ExtractSettings());
        var scores = RealData.Pages(path!).Take(300).Select(page => Score(scorer, extractor.Extract(page))).ToList();
        Assert.All(scores, score => Assert.InRange(score, 0, 1));
        Assert.True(scores.Distinct().Count() > 3);
    }

    private static IPageScorer Open(string name)
    {
        var folder = ScorerFolder.Find(name, AppContext.BaseDirectory);
        Assert.SkipWhen(!ScorerFolder.HasModel(folder), $"classifiers/{name} holds no model yet.");
        return ScorerFolder.Open(folder);
    }

    private static double Score(IPageScorer scorer, Document page)
    {
        var (features, values) = (new PageFeatures(), new double[scorer.Columns.Count]);
        features.Read(new PageView(page));
        scorer.Score(features, values);
        return values[0];
    }
}
