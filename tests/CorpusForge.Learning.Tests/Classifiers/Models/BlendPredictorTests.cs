using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

public sealed class BlendPredictorTests
{
    private readonly PageValues page = new() { [2] = 1, [5] = 0.3f, [0] = 0.5f, Characters = [0, 63, 64] };

    [Fact]
    public void It_adds_the_second_number_times_its_share()
    {
        var (linear, trees) = (TestModels.Linear(1), TestModels.Trees());
        Assert.Equal(linear.Predict(page) + (0.75 * 4.625), new BlendPredictor(linear, trees, 0.75).Predict(page));
    }

    [Fact]
    public void Its_shares_are_those_of_both()
    {
        var (linear, trees) = (new Shares(), new Shares());
        TestModels.Linear(1).Explain(page, 2, linear);
        TestModels.Trees().Explain(page, 1, trees);
        var both = new Shares();
        new BlendPredictor(TestModels.Linear(1), TestModels.Trees(), 0.5).Explain(page, 2, both);
        Assert.Equal(linear.Dense[2] + trees.Dense[2], both.Dense[2], 9);
        Assert.Equal(linear.Dense[0], both.Dense[0], 9);
        Assert.Equal(linear.Characters, both.Characters);
    }
}
