using CorpusForge.Engine.Reporting;

namespace CorpusForge.Cli.Display;

/// <summary>Prints whether scores are distributed as they were in training: one line a model, and a warning for what is not.</summary>
internal static class ScoreDriftText
{
    private const int GroupsShown = 5;

    public static void Print(IReadOnlyList<ScoreDrift> models)
    {
        foreach (var model in models)
        {
            Print(model);
        }
    }

    private static void Print(ScoreDrift model)
    {
        if (model.All is not { } all)
        {
            Console.WriteLine($"{model.Column}: not compared with its training set, " + (model.Uncompared == "too-few-pages"
                ? $"for {Units.Count(model.Pages)} pages are too few ({ScoreDrift.LeastPages} are needed)."
                : "for model.json holds no scores of it."));
            return;
        }

        var groups = model.Groups.Where(group => group.Drifts).ToList();
        if (!model.Drifts)
        {
            Console.WriteLine($"{model.Column}: distributed as in training ({Index(all)} over {Units.Count(all.Pages)} pages).");
            return;
        }

        var bin = Furthest(model);
        Console.WriteLine(
            $"warning: {model.Column} is distributed otherwise {(all.Drifts ? "here" : "in parts of these pages")} than in training ({Index(all)}, Jensen-Shannon distance "
            + FormattableString.Invariant($"{all.Distance.JensenShannon:F2}, over {all.Pages:N0} pages; {100 * model.Shares[bin]:F0} % of them score {model.Bounds[bin]:0.##} to ")
            + FormattableString.Invariant($"{model.Bounds[bin + 1]:0.##}, in training {100 * model.TrainingShares[bin]:F0} %)."));
        foreach (var group in groups.Take(GroupsShown))
        {
            Console.WriteLine($"  {group.Dimension} {group.Group}: {Index(group)}, {Units.Count(group.Pages)} pages, mean {Units.Figure(group.Mean)}");
        }

        if (groups.Count > GroupsShown)
        {
            Console.WriteLine($"  and {Units.Count(groups.Count - GroupsShown)} more; --json has all.");
        }

        Console.WriteLine(
            "  An index above 0.25 means pages of another kind than the model has learnt from: its published precision and recall, and a bound chosen by them, need not hold\n"
            + "  here. Label a sample of these pages, evaluate the model on it, and train it again with them where it is wrong.");
    }

    private static int Furthest(ScoreDrift model) =>
        Enumerable.Range(0, model.Shares.Count).MaxBy(bin => Math.Abs(model.Shares[bin] - model.TrainingShares[bin]));

    private static string Index(ScoreGroup group) => FormattableString.Invariant($"stability index {group.Distance.StabilityIndex:F2}");
}
