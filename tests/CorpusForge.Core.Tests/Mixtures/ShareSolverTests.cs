using CorpusForge.Core.Mixtures;

namespace CorpusForge.Core.Tests.Mixtures;

public sealed class ShareSolverTests
{
    [Fact]
    public void One_list_takes_as_much_as_its_scarcest_group_allows()
    {
        var amounts = Solver([100, 300], List("source", 0.5, 0.5)).Amounts(null, 1);

        Assert.Equal([100, 100], amounts.Select(amount => Math.Round(amount, 6)));
    }

    [Fact]
    public void A_budget_is_split_by_the_shares_and_pages_may_be_seen_again()
    {
        var amounts = Solver([100, 300], List("source", 0.5, 0.5)).Amounts(400, 2);

        Assert.Equal([200, 200], amounts.Select(amount => Math.Round(amount, 6)));
    }

    [Fact]
    public void Two_lists_keep_the_association_that_the_pages_have()
    {
        // Deming and Stephan: the fitted table has the margins asked for and the odds ratio of the first one.
        var amounts = Solver([10, 20, 30, 40], List("source", 0.5, 0.5), List("date", 0.25, 0.75)).Amounts(1000, 1000);

        Assert.Equal(500, amounts[0] + amounts[1], 3);
        Assert.Equal(250, amounts[0] + amounts[2], 3);
        Assert.Equal(10.0 * 40 / (20 * 30), amounts[0] * amounts[3] / (amounts[1] * amounts[2]), 6);
    }

    [Fact]
    public void A_budget_beyond_what_may_be_seen_says_how_much_is_missing()
    {
        var error = Assert.Throws<UnmetSharesException>(() => Solver([100, 300], List("source", 0.5, 0.5)).Amounts(500, 2));

        Assert.Equal(
            "a budget of 500 characters asks to see source g0 2.5 times over where at-most is 2: 100 characters are missing; allowed: a budget of up to 400, or at-most of at least 2.5",
            error.Message);
    }

    [Fact]
    public void Lists_that_contradict_each_other_say_where_and_by_how_much()
    {
        // Every page of the first source is of the first date: shares of 0.8 and 0.2 cannot both be.
        var error = Assert.Throws<UnmetSharesException>(() => Solver([50, 0, 0, 50], List("source", 0.8, 0.2), List("date", 0.2, 0.8)).Amounts(null, 1));

        Assert.Contains("the shares contradict each other", error.Message, StringComparison.Ordinal);
        Assert.Contains("0.6 off", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_a_group_without_pages_cannot_be_met() => Assert.Contains(
        "source g1 is to have a share of 0.5, but no kept page is in it",
        Assert.Throws<UnmetSharesException>(() => Solver([100, 0], List("source", 0.5, 0.5)).Amounts(null, 1)).Message, StringComparison.Ordinal);

    private static ShareSolver Solver(double[] amounts, params ShareList[] lists) => new(lists, amounts, "characters");

    private static ShareList List(string by, params double[] shares) => new(by, [.. shares.Select((_, at) => $"g{at}")], shares);
}
