using CorpusForge.Core.Recipes;
using CorpusForge.Learning.Classifiers.Models;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Learning.Classifiers.Training;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class CrossValidationTests
{
    // Site n lies in fold n % 3; the last two are made up and lie in none.
    private static readonly Example[] Pages =
    [
        .. Enumerable.Range(0, 60).Select(page => Examples.Of(page, $"site-{page % 12}", page % 3) with { Teaches = page % 5 != 0 }),
        Examples.Of(-1, "made-up", -1), Examples.Of(-1, "made-up", -1),
    ];

    [Fact]
    public void No_page_is_scored_by_a_model_that_saw_its_site()
    {
        var measured = Pages[..60];
        var scores = CrossValidation.Scores(Pages, measured, 3, examples => new Memory(examples));
        Assert.All(measured.Zip(scores), page => Assert.Equal(0, page.Second));
    }

    [Fact]
    public void Made_up_pages_teach_every_model_and_those_that_may_not_teach_none()
    {
        var taught = new System.Collections.Concurrent.ConcurrentBag<IReadOnlyList<Example>>();
        CrossValidation.Scores(Pages, Pages[..60], 3, examples =>
        {
            taught.Add(examples);
            return new Memory(examples);
        });
        Assert.Equal(3, taught.Count);
        Assert.All(taught, examples => Assert.Equal(2, examples.Count(example => example.Fold < 0)));
        Assert.All(taught, examples => Assert.All(examples, example => Assert.True(example.Teaches)));
        Assert.All(taught, examples => Assert.Equal(2 + 32, examples.Count));
    }

    [Fact]
    public void A_fault_of_one_fold_arrives_as_it_was_thrown() => Assert.Throws<RecipeException>(() =>
        CrossValidation.Scores(Pages, Pages[..60], 3, _ => throw new RecipeException("nothing to learn from")));

    /// <summary>Gives 1 to a page whose site it was trained on.</summary>
    private sealed class Memory(IReadOnlyList<Example> examples) : IPredictor
    {
        public double Predict(IFeatureValues page) => examples.Any(example => example.Site == ((Example)page).Site) ? 1 : 0;

        public void Explain(IFeatureValues page, double weight, Shares shares) => throw new NotSupportedException();

        public void Write(BinaryWriter writer) => throw new NotSupportedException();
    }
}
