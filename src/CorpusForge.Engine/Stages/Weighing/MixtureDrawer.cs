using System.Globalization;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Engine.Stages.Weighing;

/// <summary>
/// Decides how often each kept page is to be seen. Repeats are drawn page by page. Where shares or a budget are to be met, the pages of a cell share one
/// factor, and it is found by bisection over what the pages would then add up to: a page's draw stays its hash, so that a larger budget holds a smaller one.
/// </summary>
internal sealed class MixtureDrawer(RunContext run, Ordinals ordinals, PageDecisions decisions, Verdicts verdicts)
{
    // Enough to part two neighbouring doubles.
    private const int Halvings = 64;

    private readonly MixtureSettings mixture = run.Recipe.Mixture;
    private readonly CellPlan cells = new(run.Recipe);

    /// <summary>Draws; returns what came of the weights, null where there are none.</summary>
    public async Task<MixtureDraw?> DrawAsync(CancellationToken token)
    {
        foreach (var part in run.Parts)
        {
            token.ThrowIfCancellationRequested();
            await NoteAsync(part).ConfigureAwait(false);
        }

        var factors = mixture.MeetsAmounts ? Meet(token) : null;
        var (before, after) = (new CellTally(cells.Count), new CellTally(cells.Count));
        for (var ordinal = ordinals.Finished; ordinal < ordinals.Total; ordinal++)
        {
            if (decisions.Verdict[ordinal] == Verdicts.Kept)
            {
                Settle(ordinal, factors is null ? 1 : factors[decisions.Cell[ordinal]], before, after);
            }
        }

        return cells.Finders.Count == 0 && mixture.Budget is null ? null : Checked(cells.Report(before, after));
    }

    private void Settle(long ordinal, double factor, CellTally before, CellTally after)
    {
        var (cell, amount) = (decisions.Cell[ordinal], AmountOf(ordinal));
        before.Add(cell, amount);
        decisions.Repeat[ordinal] = Sampling.Repeats(decisions.Ids[ordinal], mixture.Seed, decisions.Weight[ordinal] * factor);
        if (decisions.Repeat[ordinal] == 0)
        {
            decisions.Verdict[ordinal] = verdicts.Weight;
            return;
        }

        after.Add(cell, amount * decisions.Repeat[ordinal]);
    }

    /// <summary>Notes cell and weight of the part's pages, and takes out what lies outside the sample.</summary>
    private async Task NoteAsync(SourcePart part)
    {
        if (cells.Finders.Count == 0 && mixture.Rehydrate is null)
        {
            // Nothing to be read: a variant of a development corpus opens hundreds of files as it is.
            for (var ordinal = ordinals.First(part.Index); ordinal < ordinals.First(part.Index + 1); ordinal++)
            {
                Note(ordinal, 0, 1);
            }

            return;
        }

        var sizes = mixture.Rehydrate is not null || mixture.Weigh.Any(weigh => weigh.By == WeighSettings.ClusterSize)
            ? await ClustersStage.SizesAsync(run, part.Index).ConfigureAwait(false) : [];
        await using var measures = await MeasureReader.OpenAsync(run, part).ConfigureAwait(false);
        var first = ordinals.First(part.Index);
        for (var group = 0; group < measures.Groups; group++)
        {
            var ofGroup = sizes.Count == 0 ? sizes : sizes.GetRange((int)(first - ordinals.First(part.Index)), measures.Rows(group));
            var found = new int[measures.Rows(group)];
            foreach (var finder in cells.Finders)
            {
                var groups = await finder.FindAsync(measures, group, part.From.Source.Name, ofGroup).ConfigureAwait(false);
                for (var row = 0; row < found.Length; row++)
                {
                    found[row] = (found[row] * finder.Count) + groups[row];
                }
            }

            for (var row = 0; row < found.Length; row++)
            {
                Note(first + row, found[row], mixture.Rehydrate is { } steps ? RehydrationStep.RepeatOf(steps, ofGroup[row]) : 1);
            }

            first += found.Length;
        }
    }

    private void Note(long ordinal, int cell, double ofCluster)
    {
        if (decisions.Verdict[ordinal] != Verdicts.Kept)
        {
            return;
        }

        if (!Sampling.Takes(decisions.Ids[ordinal], mixture.Seed, mixture.Sample))
        {
            decisions.Verdict[ordinal] = verdicts.Sample;
            return;
        }

        decisions.Cell[ordinal] = cell;
        decisions.Weight[ordinal] = cells.RepeatOf(cell) * ofCluster;
    }

    /// <summary>The factor of each cell by which its pages come nearest to what is asked of it.</summary>
    private double[] Meet(CancellationToken token)
    {
        var asked = Ask();
        var (low, high) = (new double[cells.Count], Enumerable.Repeat(mixture.AtMost * 2, cells.Count).ToArray());
        for (var halving = 0; halving < Halvings; halving++)
        {
            token.ThrowIfCancellationRequested();
            var middle = low.Zip(high, (from, to) => from + ((to - from) / 2)).ToArray();
            var sums = Sums(middle);
            for (var cell = 0; cell < cells.Count; cell++)
            {
                (sums[cell] <= asked[cell] ? ref low[cell] : ref high[cell]) = middle[cell];
            }
        }

        // One page parts the two: the nearer is taken.
        var (below, above) = (Sums(low), Sums(high));
        return [.. Enumerable.Range(0, cells.Count).Select(cell => above[cell] - asked[cell] < asked[cell] - below[cell] ? high[cell] : low[cell])];
    }

    private double[] Ask()
    {
        var amounts = new double[cells.Count];
        for (var ordinal = ordinals.Finished; ordinal < ordinals.Total; ordinal++)
        {
            if (decisions.Verdict[ordinal] == Verdicts.Kept)
            {
                amounts[decisions.Cell[ordinal]] += decisions.Weight[ordinal] * AmountOf(ordinal);
            }
        }

        return Naming(() => cells.Ask(amounts));
    }

    // Slices add up in whole numbers, so that the number of workers does not show.
    private long[] Sums(double[] factors)
    {
        var slices = Math.Max(1, run.Workers);
        var sums = Enumerable.Range(0, slices).Select(_ => new long[cells.Count]).ToArray();
        var length = ((ordinals.Total - ordinals.Finished) / slices) + 1;
        Parallel.For(0, slices, slice =>
        {
            var from = ordinals.Finished + (slice * length);
            for (var ordinal = from; ordinal < Math.Min(from + length, ordinals.Total); ordinal++)
            {
                if (decisions.Verdict[ordinal] == Verdicts.Kept)
                {
                    var cell = decisions.Cell[ordinal];
                    sums[slice][cell] += AmountOf(ordinal) * Sampling.Repeats(decisions.Ids[ordinal], mixture.Seed, decisions.Weight[ordinal] * factors[cell]);
                }
            }
        });
        return [.. Enumerable.Range(0, cells.Count).Select(cell => sums.Sum(slice => slice[cell]))];
    }

    private long AmountOf(long ordinal) => mixture.Unit switch
    {
        MixtureUnit.Tokens => decisions.Tokens[ordinal],
        MixtureUnit.Bytes => decisions.TextBytes[ordinal],
        MixtureUnit.Pages => 1,
        _ => decisions.Characters[ordinal],
    };

    private MixtureDraw Checked(MixtureDraw draw)
    {
        if (draw.Budget is { } budget && Math.Abs(draw.Seen - budget) > mixture.Tolerance * budget)
        {
            throw Unmet($"the budget of {budget:N0} {draw.Unit} comes out as {draw.Seen:N0}, {Math.Abs(draw.Seen - budget):N0} off, for whole pages are drawn");
        }

        foreach (var list in draw.Weights)
        {
            if (list.Groups.FirstOrDefault(group => group.AskedShare is { } asked && Math.Abs(group.Share - asked) > mixture.Tolerance) is { } off)
            {
                throw Unmet($"{list.By} {off.Name} comes to a share of {off.Share:0.####} where {off.AskedShare:0.####} is asked, {Math.Abs(off.Share - off.AskedShare!.Value):0.####} off, for whole pages are drawn");
            }
        }

        return draw;
    }

    private RecipeException Unmet(FormattableString what) => new(FormattableString.Invariant(
        $"{run.Recipe.WeighPlace}: {what.ToString(CultureInfo.InvariantCulture)}; allowed within mixture.tolerance: {mixture.Tolerance}. A larger mixture comes nearer."));

    private double[] Naming(Func<double[]> ask)
    {
        try
        {
            return ask();
        }
        catch (UnmetSharesException error)
        {
            throw new RecipeException($"{run.Recipe.WeighPlace}: {error.Message}.", error);
        }
    }
}
