using CorpusForge.Learning.Classifiers.Models;
using CorpusForge.Learning.Classifiers.Scoring;

namespace CorpusForge.Learning.Tests.Classifiers.Models;

public sealed class LinearPredictorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_the_dot_product_of_weights_and_row(int seed)
    {
        var columns = TestModels.Columns(seed);
        var weights = TestModels.Weights(columns.Count, seed);
        IFeatureValues page = PageValues.Random(seed);
        var (found, values) = (new List<int>(), new List<float>());
        columns.Row(page.Dense, page.Characters, page.Words, found, values);

        var product = -0.25 + found.Zip(values).Sum(cell => (double)weights[cell.First] * cell.Second);

        Assert.True(found.Count > 100);
        Assert.Equal(product, TestModels.Linear(seed).Predict(page), 4);
    }

    [Fact]
    public void N_grams_count_over_the_root_of_those_the_model_knows()
    {
        var model = new LinearPredictor(new FeatureColumns([1], [3, 64, 1_000_000], [7], 2), [10, 1, 2, 4, 8], 0.5f);
        Assert.Equal(0.5, model.Predict(new PageValues()));
        Assert.Equal(0.5 + 5, model.Predict(new PageValues { [1] = 0.5f, [2] = 9 }));
        Assert.Equal(0.5 + (2 * 6 / Math.Sqrt(2)), model.Predict(new PageValues { Characters = [1_000_000, 5, 64, 999_999] }), 12);
        Assert.Equal(0.5 + (2 * 8) + (2 * 1), model.Predict(new PageValues { Characters = [3, 2, 4], Words = [7, 3] }), 12);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Shares_add_up_to_the_number_without_the_bias(int seed)
    {
        var (model, page, shares) = (TestModels.Linear(seed), PageValues.Random(seed), new Shares());
        model.Explain(page, 1, shares);
        Assert.True(shares.Dense.Count > 0 && shares.Characters.Count > 50 && shares.Words.Count > 50);
        Assert.Equal(model.Predict(page) + 0.25, shares.Dense.Concat(shares.Characters).Concat(shares.Words).Sum(share => share.Value), 6);
    }
}
