using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Stages.Weighing;

/// <summary>The cells that the groups of all lists of weights cut the pages into: a cell is one group of each list, the last list's varying fastest.</summary>
internal sealed class CellPlan
{
    private const int MostCells = 1 << 20;

    private readonly MixtureSettings mixture;
    private readonly int[] counts;

    public CellPlan(Recipe recipe)
    {
        mixture = recipe.Mixture;
        Finders = [.. mixture.AllWeights.Select(weigh => new GroupFinder(weigh, mixture.Date))];
        long cells = 1;
        foreach (var finder in Finders)
        {
            cells *= finder.Count;
            if (cells > MostCells)
            {
                throw new RecipeException($"{recipe.WeighPlace}: the groups of all lists multiply to more than {MostCells}; allowed: fewer groups, or fewer lists.");
            }
        }

        Count = (int)cells;
        counts = [.. Finders.Select(finder => finder.Count)];
    }

    /// <summary>One finder a list.</summary>
    public IReadOnlyList<GroupFinder> Finders { get; }

    /// <summary>Number of cells.</summary>
    public int Count { get; }

    /// <summary>The group of a list that a cell lies in.</summary>
    public int GroupOf(int cell, int list) => Cells.GroupOf(cell, list, counts);

    /// <summary>How often the lists that state repeats want a page of a cell to be seen.</summary>
    public double RepeatOf(int cell)
    {
        var repeat = 1.0;
        for (var list = 0; list < Finders.Count; list++)
        {
            var groups = Finders[list].List.Groups;
            if (!Finders[list].List.IsShare && GroupOf(cell, list) is var group && group < groups.Count)
            {
                repeat *= groups[group].Repeat!.Value;
            }
        }

        return repeat;
    }

    /// <summary>The amount that each cell is to have, given what its pages add up to with their repeats.</summary>
    /// <exception cref="UnmetSharesException">They cannot.</exception>
    public double[] Ask(double[] amounts)
    {
        // Lists of repeats are met by every page for itself; the solver sees them as lists of one group.
        var shares = Finders.Select(finder => finder.List.IsShare
            ? new ShareList(finder.List.By, [.. finder.List.Groups.Select(group => group.Name), "rest"], [.. finder.List.Groups.Select(group => group.Share!.Value), finder.List.ShareOfRest])
            : null).ToList();
        var lists = shares.OfType<ShareList>().ToList();
        var cells = new double[lists.Aggregate(1, (product, list) => product * list.Names.Count)];
        var of = Enumerable.Range(0, Count).Select(cell => ShareCell(cell, shares)).ToArray();
        for (var cell = 0; cell < Count; cell++)
        {
            cells[of[cell]] += amounts[cell];
        }

        var asked = new ShareSolver(lists, cells, Unit).Amounts(mixture.Budget, mixture.AtMost);
        return [.. Enumerable.Range(0, Count).Select(cell => cells[of[cell]] == 0 ? 0 : amounts[cell] * asked[of[cell]] / cells[of[cell]])];
    }

    /// <summary>What came out.</summary>
    public MixtureDraw Report(CellTally before, CellTally after)
    {
        var seen = after.Amounts.Sum();
        return new MixtureDraw(Unit, before.Amounts.Sum(), seen, [.. Finders.Select((finder, list) => new WeightTotal(finder.List.By, [.. Totals(list, before, after, seen)]))])
        {
            Budget = mixture.Budget,
        };
    }

    private string Unit => mixture.Unit.ToString().ToLowerInvariant();

    private IEnumerable<GroupTotal> Totals(int list, CellTally before, CellTally after, long seen)
    {
        var groups = Finders[list].List.Groups;
        for (var group = 0; group <= groups.Count; group++)
        {
            var cells = Enumerable.Range(0, Count).Where(cell => GroupOf(cell, list) == group).ToList();
            var amount = cells.Sum(cell => after.Amounts[cell]);
            var total = new GroupTotal(
                group < groups.Count ? groups[group].Name : "rest", cells.Sum(cell => before.Pages[cell]), cells.Sum(cell => before.Amounts[cell]),
                cells.Sum(cell => after.Pages[cell]), amount, seen == 0 ? 0 : (double)amount / seen)
            {
                AskedShare = !Finders[list].List.IsShare ? null : group < groups.Count ? groups[group].Share : Finders[list].List.ShareOfRest,
                AskedRepeat = Finders[list].List.IsShare ? null : group < groups.Count ? groups[group].Repeat : 1,
            };
            if (group < groups.Count || total.PagesBefore > 0)
            {
                yield return total;
            }
        }
    }

    private int ShareCell(int cell, List<ShareList?> shares)
    {
        var at = 0;
        for (var list = 0; list < shares.Count; list++)
        {
            at = shares[list] is { } names ? (at * names.Names.Count) + GroupOf(cell, list) : at;
        }

        return at;
    }
}
