using System.Globalization;
using System.Text;

namespace CorpusForge.Learning.Classifiers.Evaluation.Charts;

/// <summary>The two charts of a model card as SVG: the same figures give the same text.</summary>
public static class CurveSvg
{
    private const double BarHeight = 54;

    /// <summary>Precision over recall: models as lines, rules as points.</summary>
    public static string PrecisionRecall(string title, IReadOnlyList<CurveSeries> series, IReadOnlyList<CurvePoint> points)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(points);
        var chart = new SvgChart(title, "recall", "precision");
        for (var at = 0; at < series.Count; at++)
        {
            chart.Add($"""<path class="l s{at % SvgChart.Colours}" d="{Line(series[at].Points)}"/>""");
            chart.Legend(LineMark(at), series[at].Name);
        }

        for (var at = 0; at < points.Count; at++)
        {
            var colour = (series.Count + (at / 4)) % SvgChart.Colours;
            chart.Add($"""<g transform="translate({SvgChart.Number(SvgChart.X(points[at].Recall))} {SvgChart.Number(SvgChart.Y(points[at].Precision))})">{PointMark(at, colour)}</g>""");
            chart.Legend(PointMark(at, colour), points[at].Name);
        }

        return chart.Finish();
    }

    /// <summary>Share of positives over mean score by tenths of the score, over bars of how many pages each tenth holds.</summary>
    public static string Calibration(string title, IReadOnlyList<CalibrationSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var chart = new SvgChart(title, "mean score", "share of positives");
        chart.Add($"""<path class="d" d="M{SvgChart.Number(SvgChart.X(0))} {SvgChart.Number(SvgChart.Y(0))}L{SvgChart.Number(SvgChart.X(1))} {SvgChart.Number(SvgChart.Y(1))}"/>""");
        for (var at = 0; at < series.Count; at++)
        {
            var filled = series[at].Bins.Where(bin => bin.Pages > 0).Select(bin => (X: SvgChart.Number(SvgChart.X(bin.MeanScore)), Y: SvgChart.Number(SvgChart.Y(bin.Positives)))).ToList();
            chart.Add($"""<path class="l s{at % SvgChart.Colours}" d="M{string.Join('L', filled.Select(point => $"{point.X} {point.Y}"))}"/>""");
            foreach (var (x, y) in filled)
            {
                chart.Add($"""<circle class="m f{at % SvgChart.Colours}" cx="{x}" cy="{y}" r="4"/>""");
            }

            chart.Legend(LineMark(at), series[at].Name);
        }

        Bars(chart, series);
        chart.Legend("""<path class="d" d="M-11 0H11"/>""", "a score that is the share of positives");
        return chart.Finish();
    }

    // By the root, or the bins between would vanish beside the first and the last.
    private static void Bars(SvgChart chart, IReadOnlyList<CalibrationSeries> series)
    {
        var most = series.SelectMany(one => one.Bins).Select(bin => bin.Pages).DefaultIfEmpty(0).Max();
        var floor = SvgChart.Top + SvgChart.Height + 62 + BarHeight;
        var slot = SvgChart.Width / CalibrationBin.Count;
        for (var at = 0; at < series.Count; at++)
        {
            var width = (slot - 6) / series.Count;
            for (var bin = 0; bin < series[at].Bins.Count; bin++)
            {
                var height = most == 0 ? 0 : BarHeight * Math.Sqrt((double)series[at].Bins[bin].Pages / most);
                var x = SvgChart.Left + (bin * slot) + 3 + (at * width);
                chart.Add($"""<rect class="f{at % SvgChart.Colours}" x="{SvgChart.Number(x)}" y="{SvgChart.Number(floor - height)}" width="{SvgChart.Number(width - 1)}" height="{SvgChart.Number(height)}" rx="1"/>""");
            }
        }

        for (var bin = 0; series.Count > 0 && bin < CalibrationBin.Count; bin++)
        {
            chart.Label(SvgChart.Left + ((bin + 0.5) * slot), floor + 15, Count(series[0].Bins.ElementAtOrDefault(bin)?.Pages ?? 0), "middle");
        }

        chart.Add($"""<path class="a" d="M{SvgChart.Number(SvgChart.Left)} {SvgChart.Number(floor)}H{SvgChart.Number(SvgChart.Left + SvgChart.Width)}"/>""");
        chart.Label(SvgChart.Left + (SvgChart.Width / 2), floor + 33, series.Count > 1 ? "pages by score (heights by the root; counts of the first line)" : "pages by score (heights by the root)", "middle");
        chart.Below(BarHeight + 62);
    }

    private static string Count(int pages) => pages < 10_000 ? pages.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{pages / 1000}k");

    // Points nearer than a tenth of a pixel are drawn once.
    private static string Line(IReadOnlyList<(double Recall, double Precision)> points)
    {
        var path = new StringBuilder();
        var (lastX, lastY) = ("", "");
        foreach (var (recall, precision) in points)
        {
            var (x, y) = (SvgChart.Number(SvgChart.X(recall)), SvgChart.Number(SvgChart.Y(precision)));
            if (path.Length == 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{SvgChart.Number(SvgChart.X(0))} {y}H{x}");
            }
            else if (x != lastX || y != lastY)
            {
                path.Append(x == lastX ? $"V{y}" : y == lastY ? $"H{x}" : $"L{x} {y}");
            }

            (lastX, lastY) = (x, y);
        }

        return path.Length == 0 ? $"M{SvgChart.Number(SvgChart.X(0))} {SvgChart.Number(SvgChart.Y(0))}" : path.ToString();
    }

    private static string LineMark(int at) => $"""<path class="l s{at % SvgChart.Colours}" d="M-11 0H11"/>""";

    // Four shapes a colour, so that points differ in print too.
    private static string PointMark(int at, int colour) => (at % 4) switch
    {
        0 => $"""<circle class="m f{colour}" r="5.5"/>""",
        1 => $"""<path class="m f{colour}" d="M-5 -5H5V5H-5Z"/>""",
        2 => $"""<path class="m f{colour}" d="M0 -6.5L6.5 5H-6.5Z"/>""",
        _ => $"""<path class="m f{colour}" d="M0 -7L7 0L0 7L-7 0Z"/>""",
    };
}
