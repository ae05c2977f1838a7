using CorpusForge.Learning.Classifiers.Models;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

public sealed class TreePredictorTests
{
    private readonly TreePredictor trees = TestModels.Trees();

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0.5, 1, 1)]
    [InlineData(0.51, 0, 2)]
    [InlineData(0.51, 0.25, 2)]
    [InlineData(1, 0.3, 4)]
    public void A_page_ends_in_the_leaf_that_its_values_lead_to(float second, float fifth, double leaf) =>
        Assert.Equal(0.5 + 0.125 + leaf, trees.Predict(new PageValues { [2] = second, [5] = fifth }));

    [Fact]
    public void A_feature_adds_what_the_number_loses_without_it()
    {
        var shares = new Shares();
        trees.Explain(new PageValues { [2] = 1, [5] = 0.3f }, 2, shares);
        Assert.Equal([(2, 6.0), (5, 4.0)], shares.Dense.Select(share => (share.Key, share.Value)));
    }

    [Fact]
    public void N_grams_and_words_are_columns_behind_the_dense_ones()
    {
        var model = new TreePredictor(
            new FeatureColumns([2], [70], [9], 1),
            [new TreePredictor.Tree([1], [0.5f], [~0], [~1], [0, 1]), new TreePredictor.Tree([2], [0.5f], [~0], [~1], [0, 10])], 0);
        Assert.Equal(0, model.Predict(new PageValues { [2] = 1 }));
        Assert.Equal(1, model.Predict(new PageValues { Characters = [3, 70] }));
        Assert.Equal(11, model.Predict(new PageValues { Characters = [70], Words = [9] }));
        Assert.Equal(0, model.Predict(new PageValues { Characters = [9], Words = [70] }));

        var shares = new Shares();
        model.Explain(new PageValues { Characters = [70], Words = [9] }, 1, shares);
        Assert.Equal((1.0, 10.0), (shares.Characters[70], shares.Words[9]));
    }

    [Fact]
    public void Nothing_is_left_of_the_page_before_and_a_smaller_model_reads_its_own_columns()
    {
        var other = new TreePredictor(new FeatureColumns([0, 1, 5], [], [], 1), [new TreePredictor.Tree([2], [0], [~0], [~1], [0, 1])], 0);
        other.Predict(new PageValues { [0] = 1, [1] = 1, [5] = 1 });
        trees.Explain(new PageValues { [2] = 1, [5] = 1 }, 1, new Shares());
        Assert.Equal(1.625, trees.Predict(new PageValues()));
        Assert.Equal(0, other.Predict(new PageValues()));
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var model = new TreePredictor(
            TestModels.Columns(1), [.. Enumerable.Range(0, 300).Select(at => new TreePredictor.Tree([at], [0.01f], [~0], [~1], [0, at]))], 0);
        var pages = Enumerable.Range(0, 64).Select(PageValues.Random).ToList();
        var alone = pages.ConvertAll(model.Predict);
        Assert.True(alone.Distinct().Count() > 32);
        Assert.Equal(alone, pages.AsParallel().AsOrdered().Select(model.Predict));
    }
}
