using System.Xml.Linq;
using CorpusForge.Learning.Classifiers.Evaluation;
using CorpusForge.Learning.Classifiers.Evaluation.Charts;

namespace CorpusForge.Learning.Tests.Classifiers.Evaluation.Charts;

public sealed class CurveSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_curve_runs_from_the_left_edge_through_its_points()
    {
        // The plane begins at 62, 52 and has 380 by 300 pixels.
        var text = CurveSvg.PrecisionRecall("題", [new("model", [(0.5, 1), (1, 0.5)])], []);

        Assert.Contains("d=\"M62 52H252L442 202\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_and_lines_stand_in_the_legend_and_names_are_escaped()
    {
        var chart = XDocument.Parse(CurveSvg.PrecisionRecall("a < b", [new("lines & such", [(1, 1)])], [new("a rule", 0.25, 0.5)]));

        Assert.Equal("a < b", chart.Root!.Element(Svg + "title")!.Value);
        Assert.Contains(chart.Descendants(Svg + "text"), text => text.Value == "lines & such");
        Assert.Contains(chart.Descendants(Svg + "text"), text => text.Value == "a rule");
        Assert.Contains(chart.Descendants(Svg + "g"), group => group.Attribute("transform")?.Value == "translate(157 202)");
    }

    [Fact]
    public void Calibration_draws_filled_bins_and_their_counts()
    {
        var bins = CalibrationBin.Of([new(0.05, false, "a"), new(0.95, true, "b"), new(0.95, false, "c")]);

        var chart = XDocument.Parse(CurveSvg.Calibration("c", [new("model", bins)]));

        Assert.Equal(["81,352", "423,202"], chart.Descendants(Svg + "circle").Select(point => $"{point.Attribute("cx")!.Value},{point.Attribute("cy")!.Value}"));
        Assert.Equal(["1", "0", "0", "0", "0", "0", "0", "0", "0", "2"], chart.Descendants(Svg + "text").Select(text => text.Value).Where(text => text is "0" or "1" or "2"));
    }

    [Fact]
    public void Nothing_to_draw_is_a_chart_all_the_same()
    {
        Assert.NotNull(XDocument.Parse(CurveSvg.PrecisionRecall("", [new("none", [])], [])).Root);
        Assert.NotNull(XDocument.Parse(CurveSvg.Calibration("", [new("none", [])])).Root);
    }
}
