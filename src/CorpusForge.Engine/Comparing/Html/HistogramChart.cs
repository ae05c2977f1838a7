using System.Globalization;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>The values of a column before (hollow) and after (filled), as shares of each side's pages.</summary>
internal static class HistogramChart
{
    private const double Left = 44;
    private const double Top = 10;

    public static string Draw(string title, ColumnShift shift, double width, double height)
    {
        var drawing = new Drawing(width, Top + height + 26);
        var (before, after) = (Shares(shift.Before), Shares(shift.After));
        var most = Math.Max(before.Concat(after).DefaultIfEmpty(0).Max(), 1e-6);
        double Y(double share) => Top + ((1 - (share / most)) * height);
        foreach (var tick in Drawing.Ticks(0, most, 3))
        {
            drawing.Line("grid", Left, Y(tick), width, Y(tick));
            drawing.Text(Left - 5, Y(tick) + 4, (100 * tick).ToString("0.##", CultureInfo.InvariantCulture) + "%", "end", "small");
        }

        var slot = (width - Left) / before.Length;
        for (var bin = 0; bin < before.Length; bin++)
        {
            var x = Left + (bin * slot);
            var tells = $"{Range(shift.Edges, bin)}: {Figures.Count(shift.Before[bin])} → {Figures.Count(shift.After[bin])}";
            drawing.Box("was", x + 1.5, Y(before[bin]), (slot / 2) - 2, Y(0) - Y(before[bin]), tells);
            drawing.Box("is", x + (slot / 2), Y(after[bin]), (slot / 2) - 1.5, Y(0) - Y(after[bin]), tells);
        }

        Labels(drawing, shift.Edges, slot, Y(0));
        drawing.Line("axis", Left, Y(0), width, Y(0));
        return drawing.Finish(title, $"{Figures.Value(shift.MeanBefore)} → {Figures.Value(shift.MeanAfter)}");
    }

    private static double[] Shares(IReadOnlyList<long> counts) => counts.Sum() is > 0 and var all ? [.. counts.Select(count => (double)count / all)] : [.. counts.Select(_ => 0.0)];

    private static string Range(IReadOnlyList<double> edges, int bin) =>
        bin == 0 ? $"≤ {Figures.Value(edges[0])}" : bin == edges.Count ? $"> {Figures.Value(edges[^1])}" : $"{Figures.Value(edges[bin - 1])} – {Figures.Value(edges[bin])}";

    // As many bounds as have room; those of a whole power of ten first, where the bins are of a logarithm.
    private static void Labels(Drawing drawing, IReadOnlyList<double> edges, double slot, double floor)
    {
        var last = double.NegativeInfinity;
        foreach (var (at, edge) in edges.Index())
        {
            var x = Left + ((at + 1) * slot);
            var label = Figures.Short(edge);
            var room = (label.Length * 6.6) + 14;
            var decade = edge >= 100 && edges.Count == 25 && at % 4 != 0;
            if (!decade && x - last >= room && x + (room / 2) < drawing.Width + 10)
            {
                drawing.Line("axis", x, floor, x, floor + 4);
                drawing.Text(x, floor + 18, label, "middle", "small");
                last = x;
            }
        }
    }
}
