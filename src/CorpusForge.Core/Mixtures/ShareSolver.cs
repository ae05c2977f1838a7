using System.Globalization;

namespace CorpusForge.Core.Mixtures;

/// <summary>
/// Finds how many times over each cell of groups is to be seen so that all shares are met: iterative proportional fitting (Deming and Stephan 1940), which
/// changes the pages' own proportions no more than the shares ask for.
/// </summary>
/// <param name="lists">The lists of shares; none for a budget alone.</param>
/// <param name="amounts">What the pages of each cell add up to; the last list's group varies fastest.</param>
/// <param name="unit">What amounts are counted in, for errors.</param>
public sealed class ShareSolver(IReadOnlyList<ShareList> lists, double[] amounts, string unit)
{
    private const int Rounds = 10_000;
    private const double Close = 1e-9;

    private readonly int[] counts = [.. lists.Select(list => list.Names.Count)];

    /// <summary>The amount that each cell is to have.</summary>
    /// <param name="budget">What they are to add up to; null for as much as <paramref name="atMost"/> allows.</param>
    /// <param name="atMost">How many times over any cell may be seen.</param>
    /// <exception cref="UnmetSharesException">The shares contradict each other, a group has no pages, or the budget asks for more than there is.</exception>
    public double[] Amounts(long? budget, double atMost)
    {
        RefuseEmpty();
        var factors = Fit();
        var most = Enumerable.Range(0, amounts.Length).Where(cell => amounts[cell] > 0).Select(cell => factors[cell]).DefaultIfEmpty(0).Max();
        var fitted = amounts.Zip(factors, (amount, factor) => amount * factor).Sum();
        var possible = most == 0 ? 0 : fitted * atMost / most;
        if (budget is { } asked && asked > possible * (1 + Close))
        {
            throw Short(asked, possible, factors, most, atMost);
        }

        var scale = fitted == 0 ? 0 : (budget ?? possible) / fitted;
        return [.. amounts.Zip(factors, (amount, factor) => amount * factor * scale)];
    }

    private double[] Fit()
    {
        // A cell without pages takes no part: nothing would hold its factor.
        var factors = amounts.Select(amount => amount > 0 ? 1.0 : 0).ToArray();
        var worst = (Gap: 0.0, List: 0, Group: 0, Share: 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            for (var list = 0; list < lists.Count; list++)
            {
                Scale(factors, list);
            }

            worst = Worst(factors);
            if (worst.Gap <= Close)
            {
                return factors;
            }
        }

        throw new UnmetSharesException(Invariant(
            $"the shares contradict each other: {lists[worst.List].By} {lists[worst.List].Names[worst.Group]} comes to {worst.Share:0.####} where {lists[worst.List].Shares[worst.Group]:0.####} is asked, {worst.Gap:0.####} off, for its pages lie in groups of the other lists whose shares do not allow it"));
    }

    private void Scale(double[] factors, int list)
    {
        var (sums, total) = Sums(factors, list);
        for (var cell = 0; cell < factors.Length; cell++)
        {
            var group = GroupOf(cell, list);
            factors[cell] *= sums[group] == 0 ? 0 : lists[list].Shares[group] * total / sums[group];
        }
    }

    private (double Gap, int List, int Group, double Share) Worst(double[] factors)
    {
        var worst = (Gap: 0.0, List: 0, Group: 0, Share: 0.0);
        for (var list = 0; list < lists.Count; list++)
        {
            var (sums, total) = Sums(factors, list);
            for (var group = 0; group < sums.Length; group++)
            {
                var share = total == 0 ? 0 : sums[group] / total;
                if (Math.Abs(share - lists[list].Shares[group]) is var gap && gap > worst.Gap)
                {
                    worst = (gap, list, group, share);
                }
            }
        }

        return worst;
    }

    private (double[] Sums, double Total) Sums(double[] factors, int list)
    {
        var sums = new double[lists[list].Names.Count];
        for (var cell = 0; cell < factors.Length; cell++)
        {
            sums[GroupOf(cell, list)] += amounts[cell] * factors[cell];
        }

        return (sums, sums.Sum());
    }

    private int GroupOf(int cell, int list) => Cells.GroupOf(cell, list, counts);

    private void RefuseEmpty()
    {
        var ones = Enumerable.Repeat(1.0, amounts.Length).ToArray();
        for (var list = 0; list < lists.Count; list++)
        {
            var (sums, _) = Sums(ones, list);
            for (var group = 0; group < sums.Length; group++)
            {
                if (sums[group] == 0 && lists[list].Shares[group] > Close)
                {
                    throw new UnmetSharesException(Invariant(
                        $"{lists[list].By} {lists[list].Names[group]} is to have a share of {lists[list].Shares[group]:0.####}, but no kept page is in it: all of its share is missing"));
                }
            }
        }
    }

    private UnmetSharesException Short(long asked, double possible, double[] factors, double most, double atMost)
    {
        var cell = Array.FindIndex(factors, factor => factor == most);
        var scarce = lists.Count == 0 ? "the mixture" : string.Join(", ", lists.Select((list, at) => $"{list.By} {list.Names[GroupOf(cell, at)]}"));
        var times = atMost * asked / possible;
        return new UnmetSharesException(Invariant(
            $"a budget of {asked:N0} {unit} asks to see {scarce} {times:0.##} times over where at-most is {atMost:0.##}: {asked - possible:N0} {unit} are missing; allowed: a budget of up to {Math.Floor(possible):N0}, or at-most of at least {times:0.##}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
