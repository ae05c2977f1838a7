using CorpusForge.Core.Documents;
using CorpusForge.Engine.Explaining;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Engine.Tests.Explaining;

public sealed class PageScoresTests
{
    private static readonly Document Page = new() { DocId = "1", Url = "http://a.example/", Text = "四つの字。" };

    [Fact]
    public void Every_model_gives_its_columns_and_its_reasons_of_the_one_page()
    {
        var told = PageScores.Of([new LengthScorer("length", 0.5), new LengthScorer("half", 0.25)], Page);

        Assert.Equal(["length", "half"], told.Select(model => model.Model));
        Assert.Equal([("length-score", 2.5), ("length-twice", 5)], told[0].Scores.Select(score => (score.Key, score.Value)));
        Assert.Equal(1.25, told[1].Scores["half-score"]);
        Assert.Equal(new FeatureShare("characters 四", 5, 0.5), Assert.Single(told[0].Features));
    }

    [Fact]
    public void A_model_that_gives_no_number_is_named() => Assert.Contains(
        "the model broken gave no finite broken-score for http://a.example/",
        Assert.Throws<ModelException>(() => PageScores.Of([new LengthScorer("broken", double.NaN)], Page)).Message, StringComparison.Ordinal);

    private sealed class LengthScorer(string name, double factor) : IPageScorer
    {
        public string Name => name;

        public string Hash => new('0', 32);

        public IReadOnlyList<ScoreColumn> Columns => [new($"{name}-score", 0, 100), new($"{name}-twice", 0, 100)];

        public void Score(PageFeatures page, Span<double> values) => (values[0], values[1]) = (factor * page.View.Text.Length, 2 * factor * page.View.Text.Length);

        public IReadOnlyList<FeatureShare> Explain(PageFeatures page, int most) => [new("characters 四", page.View.Text.Length, factor)];
    }
}
