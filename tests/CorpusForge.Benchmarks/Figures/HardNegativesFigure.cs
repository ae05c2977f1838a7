using System.Globalization;
using CorpusForge.Learning.Classifiers.Evaluation;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>What the classifiers that come with the program say of texts that only look like their class, counted by set and named.</summary>
internal sealed class HardNegativesFigure : IFigure
{
    private const double Threshold = 0.5;
    private const int Named = 5;

    public void Print(TextWriter output)
    {
        foreach (var scorer in BuiltInScorers.Open(output).Where(scorer => scorer.Name is "affiliate" or "adult"))
        {
            var report = HardNegativeReport.Of(scorer, HardNegativeTexts.For(scorer.Name, output), Threshold, Named);
            output.WriteLine(Line($"{report.Classifier}: {report.FalsePositives} of {report.Pages} texts score {report.Threshold} or more"));
            foreach (var kind in report.Kinds)
            {
                output.WriteLine(Line($"  {kind.Kind,-52} {kind.FalsePositives,5} of {kind.Pages,5}"));
                foreach (var page in kind.Worst)
                {
                    output.WriteLine(Line($"      {page.Score:f3}  {page.Url}  {page.Title}"));
                }
            }
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
