using CorpusForge.Learning.Classifiers.Labelling.Voting;

namespace CorpusForge.Learning.Tests.Classifiers.Labelling.Voting;

public sealed class LabelModelTests
{
    private static readonly LabelModelSettings Settings = new();

    [Fact]
    public void Planted_accuracies_and_the_share_of_the_class_are_recovered()
    {
        double[] accuracies = [0.95, 0.85, 0.75, 0.65, 0.9];
        var (votes, truth) = Planted(6000, 0.3, accuracies, [0.7, 0.6, 0.8, 0.7, 0.3]);

        var result = LabelModel.Fit(votes, Settings);

        Assert.True(result.Converged);
        Assert.All(accuracies.Zip(result.Accuracies), pair => Assert.Equal(pair.First, pair.Second, 0.03));
        Assert.Equal(0.3, result.Prior, 0.03);
        var right = result.Probabilities.Zip(truth).Where(page => page.First is not null).ToList();
        Assert.True(right.Average(page => page.First > 0.5 == page.Second ? 1.0 : 0) > 0.93);
    }

    [Fact]
    public void Functions_of_one_side_each_do_not_end_with_all_pages_on_the_side_of_most_votes()
    {
        // Three that only speak for, one that only speaks against: most votes are for, most pages are not of the class.
        var random = new Random(5);
        var truth = Enumerable.Range(0, 4000).Select(_ => random.NextDouble() < 0.25).ToList();
        var rows = truth.Select(yes => (IReadOnlyList<Vote>)
        [
            Says(yes ? 0.8 : 0.01, Vote.For), Says(yes ? 0.7 : 0.02, Vote.For), Says(yes ? 0.5 : 0.1, Vote.For), Says(yes ? 0.02 : 0.2, Vote.Against),
        ]).ToList();

        var result = LabelModel.Fit(new VoteTable(["a", "b", "c", "d"], rows), Settings);

        Assert.Equal(0.25, result.Prior, 0.03);
        Assert.Equal(0.96, result.Accuracies[0], 0.04);
        Assert.Equal(0.96, result.Accuracies[3], 0.05);
        Assert.Equal(0.62, result.Accuracies[2], 0.06);

        Vote Says(double rate, Vote vote) => random.NextDouble() < rate ? vote : Vote.Abstain;
    }

    [Fact]
    public void A_page_on_which_nobody_speaks_has_no_label()
    {
        var votes = new VoteTable(["a", "b"], [[Vote.For, Vote.Abstain], [Vote.Abstain, Vote.Abstain], [Vote.Against, Vote.Against]]);

        var result = LabelModel.Fit(votes, Settings);

        Assert.Null(result.Probabilities[1]);
        Assert.True(result.Probabilities[0] > 0.5);
        Assert.True(result.Probabilities[2] < 0.5);
    }

    [Fact]
    public void Copies_of_a_function_count_as_one()
    {
        var (votes, _) = Planted(2000, 0.5, [0.7, 0.8, 0.8], [0.9, 0.9, 0.9]);
        var copied = votes with { Names = ["a", "a2", "a3", "b", "c"], Pages = [.. votes.Pages.Select(row => (IReadOnlyList<Vote>)[row[0], row[0], row[0], row[1], row[2]])] };

        var result = LabelModel.Fit(copied, Settings);

        Assert.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0, 1, 1], result.Weights);
        Assert.Equal(0.7, result.Accuracies[0], 0.05);
        Assert.Equal(0.8, result.Accuracies[3], 0.05);
    }

    [Fact]
    public void A_given_share_is_kept_and_known_labels_teach()
    {
        // Both are wrong more often than right: only known labels can tell.
        var (votes, truth) = Planted(3000, 0.5, [0.3, 0.35, 0.9], [1, 1, 0.5]);
        var known = truth.Select((yes, at) => at % 2 == 0 ? (double?)(yes ? 1 : 0) : null).ToList();

        var taught = LabelModel.Fit(votes, Settings with { Prior = 0.5 }, known);

        Assert.Equal(0.5, taught.Prior);
        Assert.Equal(0.3, taught.Accuracies[0], 0.05);
        Assert.True(LabelModel.Fit(votes, Settings with { Prior = 0.5 }).Accuracies[0] > 0.5);
    }

    [Fact]
    public void The_same_votes_give_the_same_result()
    {
        var (votes, _) = Planted(500, 0.4, [0.8, 0.7], [0.5, 0.5]);
        Assert.Equal(LabelModel.Fit(votes, Settings).Probabilities, LabelModel.Fit(votes, Settings).Probabilities);
    }

    private static (VoteTable Votes, IReadOnlyList<bool> Truth) Planted(int pages, double share, double[] accuracies, double[] coverage)
    {
        var random = new Random(11);
        var truth = new bool[pages];
        var rows = new List<IReadOnlyList<Vote>>();
        for (var page = 0; page < pages; page++)
        {
            truth[page] = random.NextDouble() < share;
            rows.Add([.. accuracies.Select((accuracy, at) =>
                random.NextDouble() >= coverage[at] ? Vote.Abstain : truth[page] == random.NextDouble() < accuracy ? Vote.For : Vote.Against)]);
        }

        return (new VoteTable([.. accuracies.Select((_, at) => $"f{at}")], rows), truth);
    }
}
