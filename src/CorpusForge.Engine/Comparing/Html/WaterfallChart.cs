
namespace CorpusForge.Engine.Comparing.Html;

/// <summary>From the pages of one version to those of the other, a step a reason.</summary>
internal static class WaterfallChart
{
    private const double Width = 1000;
    private const double Names = 250;
    private const double Numbers = 90;
    private const double Row = 26;
    private const double Bar = 16;
    private const double Above = 5;
    private const int StepsShown = 12;

    public static string Draw(MixtureDiff diff, DiffLanguage language)
    {
        var steps = Steps(diff, language);
        var levels = new List<double> { diff.Before.Pages };
        steps.ForEach(step => levels.Add(levels[^1] + step.Pages));
        var (low, high) = (levels.Min(), Math.Max(1, levels.Max()));

        // Steps that are small beside the whole would not be seen: then the axis begins later, and says so.
        low = low > 0.5 * high && low < high ? Math.Floor(Math.Max(0, low - ((high - low) * 0.5))) : 0;
        var drawing = new Drawing(Width, ((steps.Count + 2) * Row) + 34 + Above);
        double Place(double pages) => Names + ((pages - low) / (high - low) * (Width - Names - Numbers));
        Axis(drawing, low, high, Place);
        Total(drawing, 0, diff.Before.Mixture, diff.Before.Pages, "was", low, Place);
        for (var at = 0; at < steps.Count; at++)
        {
            var ((name, pages), y) = (steps[at], Above + ((at + 1) * Row));
            var (from, to) = (Math.Min(levels[at], levels[at + 1]), Math.Max(levels[at], levels[at + 1]));
            drawing.Fitting(Names - 10, y + 13, name, Names - 16, "end");
            drawing.Box(pages < 0 ? "gone" : "new", Place(from), y, Place(to) - Place(from), Bar, $"{name}: {Figures.Signed(pages)}");
            drawing.Text(Place(to) + 6, y + 13, Figures.Signed(pages));
            drawing.Line("axis", Place(levels[at]), y - (Row - Bar), Place(levels[at]), y);
        }

        Total(drawing, steps.Count + 1, diff.After.Mixture, diff.After.Pages, "is", low, Place);
        var start = low > 0 ? language.Of($" The axis begins at {Figures.Count((long)low)}.", $"横軸は {Figures.Count((long)low)} から始まります。") : "";
        return drawing.Finish(
            language.Of("Pages from one version to the other, by reason", "版から版へのページ数（理由別）"),
            string.Join("; ", steps.Select(step => $"{step.Name} {Figures.Signed(step.Pages)}")) + "." + start);
    }

    private static List<(string Name, long Pages)> Steps(MixtureDiff diff, DiffLanguage language) =>
        [.. Side(diff.Removed, -1, language), .. Side(diff.Added, 1, language)];

    private static IEnumerable<(string Name, long Pages)> Side(IReadOnlyList<ReasonTotal> reasons, int sign, DiffLanguage language)
    {
        var mark = sign > 0 ? language.Of("was removed: ", "旧版で除外：") : "";
        foreach (var reason in reasons.Take(StepsShown))
        {
            yield return (mark + language.Reason(reason.Kind, reason.Name), sign * reason.Pages);
        }

        if (reasons.Skip(StepsShown).Sum(reason => reason.Pages) is > 0 and var rest)
        {
            yield return (language.Of($"{reasons.Count - StepsShown} other reasons", $"その他 {reasons.Count - StepsShown} 件"), sign * rest);
        }
    }

    private static void Total(Drawing drawing, int at, string name, long pages, string kind, double low, Func<double, double> place)
    {
        var y = Above + (at * Row);
        drawing.Fitting(Names - 10, y + 13, name, Names - 16, "end");
        drawing.Box(kind, Names, y, place(Math.Max(pages, low)) - Names, Bar, $"{name}: {Figures.Count(pages)}");
        drawing.Text(place(Math.Max(pages, low)) + 6, y + 13, Figures.Count(pages), kind: "strong");
        for (var cut = 0; low > 0 && cut < 2; cut++)
        {
            // The bar is cut where what it lacks would be.
            drawing.Line("break", Names + 14 + (cut * 7), y + Bar + 3, Names + 20 + (cut * 7), y - 3);
        }
    }

    private static void Axis(Drawing drawing, double low, double high, Func<double, double> place)
    {
        var bottom = drawing.Height - 22;
        foreach (var tick in Drawing.Ticks(low, high, 6))
        {
            drawing.Line("grid", place(tick), 0, place(tick), bottom);
            drawing.Text(place(tick), bottom + 16, Figures.Short(tick), "middle", "small");
        }

        drawing.Line("axis", Names, 0, Names, bottom);
    }
}
