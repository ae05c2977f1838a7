using System.Globalization;
using CorpusForge.Core.Dedup;

namespace CorpusForge.Cli.Display;

/// <summary>Says how pages are found to be near duplicates: bands, rows, shingles, and a few points of the S-curve.</summary>
internal static class SCurveText
{
    private static readonly double[] Shown = [0.5, 0.6, 0.7, 0.8, 0.9];

    /// <summary>Two lines on settings whose numbers come from a preset or a similarity; nothing where the recipe states them itself.</summary>
    public static IEnumerable<string> OfChoice(NearSettings? near) =>
        near is { Preset: not null } or { Similarity: not null, LeavesChoice: true } ? Of(NearPlan.Of(near)) : [];

    /// <summary>Two lines on a plan.</summary>
    public static IEnumerable<string> Of(NearPlan plan)
    {
        var unit = (plan.Unit, plan.Length) switch
        {
            (ShingleUnit.Words, 1) => "single words",
            (ShingleUnit.Words, _) => $"{plan.Length} words",
            _ => $"{plan.Length} characters",
        };
        var verified = plan.Verify ? string.Create(CultureInfo.InvariantCulture, $", verified: joined from similarity {plan.Similarity:0.###} on") : "";
        yield return $"near duplicates: {plan.Bands} {(plan.Bands == 1 ? "band" : "bands")} of {plan.Rows}, shingles of {unit}{verified}";
        yield return $"  meet in a band: {string.Join(", ", Shown.Select(similarity => Point(plan, similarity)))}";
    }

    private static string Point(NearPlan plan, double similarity) =>
        string.Create(CultureInfo.InvariantCulture, $"{Share(SCurve.Found(similarity, plan.Bands, plan.Rows))} at {similarity:0.0}");

    // 0 and 100 only where it is never or always so to the digits shown.
    private static string Share(double share) => share switch
    {
        < 0.001 => "<0.1 %",
        > 0.999 => ">99.9 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %"),
    };
}
