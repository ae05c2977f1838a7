using System.Globalization;

namespace CorpusForge.Engine.Comparing.Html;

/// <summary>Words by the z-score of their shift: those that became rarer on the left, those that became more frequent on the right.</summary>
internal static class WordsChart
{
    private const double Width = 1000;
    private const double Row = 19;
    private const int WordsShown = 20;

    public static string Draw(string title, WordShift shift, DiffLanguage language)
    {
        var (under, over) = (shift.Under.Take(WordsShown).ToList(), shift.Over.Take(WordsShown).ToList());
        var most = Math.Max(under.Concat(over).Select(word => Math.Abs(word.Z)).DefaultIfEmpty(1).Max(), 1);
        var (middle, room, rows) = (Width / 2, (Width / 2) - 190, Math.Max(under.Count, over.Count));
        var drawing = new Drawing(Width, (rows * Row) + 54);
        foreach (var tick in Drawing.Ticks(0, most, 4))
        {
            foreach (var sign in tick == 0 ? (ReadOnlySpan<int>)[1] : [-1, 1])
            {
                var x = middle + (sign * tick / most * room);
                drawing.Line(tick == 0 ? "axis" : "grid", x, 22, x, drawing.Height - 22);
                drawing.Text(x, drawing.Height - 6, (sign * tick).ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture), "middle", "small");
            }
        }

        drawing.Text(middle - 12, 12, language.Of("← less often", "← 減った語"), "end", "small");
        drawing.Text(middle + 12, 12, language.Of("more often →", "増えた語 →"), "start", "small");
        Column(drawing, under, "gone", middle, room / most, language);
        Column(drawing, over, "new", middle, room / most, language);
        return drawing.Finish(title, string.Join(", ", over.Take(10).Select(Told)) + "; " + string.Join(", ", under.Take(10).Select(Told)));
    }

    private static void Column(Drawing drawing, List<WordChange> words, string kind, double middle, double scale, DiffLanguage language)
    {
        foreach (var (at, word) in words.Index())
        {
            var (x, y) = (middle + (word.Z * scale), 34 + (at * Row));
            drawing.Line(kind + "-stem", middle, y, x, y);
            drawing.Dot(kind, x, y, 5, FormattableString.Invariant($"{word.Word}: z {word.Z:0.0}, {Figures.Count(word.Before)} → {Figures.Count(word.After)}") + language.Of($", pages {word.PagesBefore} → {word.PagesAfter}", $"、ページ {word.PagesBefore} → {word.PagesAfter}"));
            drawing.Fitting(x + (word.Z > 0 ? 10 : -10), y + 4, word.Word, 170, word.Z > 0 ? "start" : "end");
        }
    }

    private static string Told(WordChange word) => FormattableString.Invariant($"{word.Word} {word.Z:+0.0;−0.0}");
}
