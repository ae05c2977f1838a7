using CorpusForge.Learning.Charts;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>Groups of pages: a row each with what left to the left and what came to the right, or paired columns of before and after.</summary>
internal static class GroupChart
{
    private const double Width = 1000;
    private const double Names = 210;
    private const double Totals = 190;
    private const double Row = 22;
    private const double ColumnsHeight = 190;

    /// <summary>Rows of what left and came.</summary>
    public static string Moves(string title, IReadOnlyList<GroupChange> groups, DiffLanguage language)
    {
        var most = Math.Max(1, groups.Max(group => Math.Max(group.Added, group.Removed)));
        var middle = Names + ((Width - Names - Totals) / 2);
        var room = ((Width - Names - Totals) / 2) - 56;
        var drawing = new Drawing(Width, (groups.Count * Row) + 26);
        drawing.Text(middle - 8, 12, language.Of("← removed", "← 除外"), "end", "small");
        drawing.Text(middle + 8, 12, language.Of("added →", "追加 →"), "start", "small");
        drawing.Text(Width, 12, language.Of("before → after", "旧 → 新"), "end", "small");
        foreach (var (at, group) in groups.Index())
        {
            var y = 20 + (at * Row);
            var (left, right) = (room * group.Removed / most, room * group.Added / most);
            drawing.Fitting(Names - 8, y + 12, group.Name.Length == 0 ? "—" : group.Name, Names - 12, "end");
            drawing.Box("gone", middle - left, y + 2, left, 13, $"{group.Name}: {Figures.Signed(-group.Removed)}");
            drawing.Box("new", middle, y + 2, right, 13, $"{group.Name}: {Figures.Signed(group.Added)}");
            if (group.Removed > 0)
            {
                drawing.Text(middle - left - 5, y + 12, Figures.Signed(-group.Removed), "end", "small");
            }

            if (group.Added > 0)
            {
                drawing.Text(middle + right + 5, y + 12, Figures.Signed(group.Added), "start", "small");
            }

            drawing.Text(Width, y + 12, $"{Figures.Count(group.Before)} → {Figures.Count(group.After)}", "end");
        }

        drawing.Line("axis", middle, 18, middle, drawing.Height - 4);
        return drawing.Finish(title, string.Join("; ", groups.Take(10).Select(group => $"{group.Name} {Figures.Count(group.Before)} → {Figures.Count(group.After)}")));
    }

    /// <summary>Paired columns, such as of years.</summary>
    public static string Columns(string title, IReadOnlyList<GroupChange> groups)
    {
        const double left = 54;
        var most = Math.Max(1, groups.Max(group => Math.Max(group.Before, group.After)));
        var drawing = new Drawing(Width, ColumnsHeight + 40);
        double Y(double pages) => 10 + ((1 - (pages / most)) * ColumnsHeight);
        foreach (var tick in Drawing.Ticks(0, most, 4))
        {
            drawing.Line("grid", left, Y(tick), Width, Y(tick));
            drawing.Text(left - 6, Y(tick) + 4, Figures.Short(tick), "end", "small");
        }

        var slot = Math.Min(90, (Width - left) / groups.Count);
        var thick = Math.Max(2, (slot * 0.72) / 2);
        var every = (int)Math.Ceiling(groups.Max(group => Svg.Width(group.Name) + 8) / slot);
        foreach (var (at, group) in groups.Index())
        {
            var x = left + (at * slot) + (slot / 2);
            drawing.Box("was", x - thick, Y(group.Before), thick - 1, Y(0) - Y(group.Before), $"{group.Name}: {Figures.Count(group.Before)} → {Figures.Count(group.After)}");
            drawing.Box("is", x, Y(group.After), thick - 1, Y(0) - Y(group.After), $"{group.Name}: {Figures.Count(group.Before)} → {Figures.Count(group.After)}");
            if (at % every == 0)
            {
                drawing.Text(x, Y(0) + 18, group.Name, "middle", "small");
            }
        }

        drawing.Line("axis", left, Y(0), Width, Y(0));
        return drawing.Finish(title, string.Join("; ", groups.Select(group => $"{group.Name} {Figures.Count(group.Before)} → {Figures.Count(group.After)}")));
    }
}
