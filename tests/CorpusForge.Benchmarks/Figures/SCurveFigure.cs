using System.Globalization;
using CorpusForge.Core.Dedup;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Planted near copies: pairs of made-up pages of known Jaccard similarity, .3 to .95, and how many of them share a band, beside the S-curve at their
/// true similarities; strays, which meet without being planted; and precision before and after verification.
/// </summary>
internal sealed class SCurveFigure : IFigure
{
    private const int Seed = 20;
    private const int Pairs = 10_000;
    private const int Characters = 5;
    private const int FirstStep = 6;
    private const int Steps = 14;

    // The bound of precision where none is stated is the middle of the curve.
    private static readonly (string Name, NearPlan Plan)[] Plans =
    [
        ("default", NearPlan.Of(new NearSettings { Verify = true })),
        ("hojichar", NearPlan.Of(new NearSettings { Preset = NearPreset.Hojichar, Verify = true })),
        ("llm-jp numbers", NearPlan.Of(new NearSettings { Preset = NearPreset.LlmJp, Characters = 5, Verify = true })),
        ("chosen for .8", NearPlan.Of(new NearSettings { Similarity = 0.8, Verify = true })),
    ];

    public void Print(TextWriter output)
    {
        foreach (var (name, texts) in (ReadOnlySpan<(string, (int, int))>)[("short pages, 30 to 150 characters", (30, 150)), ("pages of 150 to 3,000 characters", (150, 3000))])
        {
            Line(output, $"{name}: {Pairs} pairs at each similarity, {2 * Pairs * Steps} pages, seed {Seed}");
            var tallies = Plans.Select(plan => new SCurveTally(plan.Plan)).ToList();
            Plant(texts, tallies);
            foreach (var ((preset, plan), tally) in Plans.Zip(tallies))
            {
                Print(output, preset, plan, tally);
            }
        }
    }

    // All have shingles of five characters: one corpus serves them all.
    private static void Plant((int Least, int Most) texts, List<SCurveTally> tallies)
    {
        var random = new Random(Seed);
        for (var step = FirstStep; step < FirstStep + Steps; step++)
        {
            for (var pair = 0; pair < Pairs; pair++)
            {
                var (one, other) = Plant(random, step / 20.0, texts);
                var truth = Exact(one, other);
                tallies.ForEach(tally => tally.Add(step, one, other, truth));
            }
        }
    }

    private static void Print(TextWriter output, string name, NearPlan plan, SCurveTally tally)
    {
        Line(output, $"  {name}, {plan.Key}, {tally.Candidates} pairs meet, {tally.Strays} strays");
        Line(output, $"    similarity {string.Join(' ', Enumerable.Range(FirstStep, Steps).Select(step => Column(step / 20.0)))}");
        Line(output, $"    found      {string.Join(' ', Enumerable.Range(FirstStep, Steps).Select(step => Column(tally.Found(step))))}");
        Line(output, $"    S-curve    {string.Join(' ', Enumerable.Range(FirstStep, Steps).Select(step => Column(tally.Expected(step))))}");
        var worst = Enumerable.Range(FirstStep, Steps).MaxBy(step => Math.Abs(tally.Found(step) - tally.Expected(step)));
        Line(output, $"    largest difference {100 * (tally.Found(worst) - tally.Expected(worst)):+0.0;-0.0} points, at {worst / 20.0:0.00}; precision at {plan.Similarity:0.###}: {100 * tally.Precision:0.0} % before, {100 * tally.VerifiedPrecision:0.0} % after verification, which keeps {tally.Verified} of {tally.Candidates} pairs");
    }

    // Random kanji with a common beginning: c common shingles and e of its own each make c / (c + 2e).
    private static (string One, string Other) Plant(Random random, double similarity, (int Least, int Most) texts)
    {
        var common = random.Next(texts.Least, texts.Most);
        var own = (int)Math.Round(common * (1 - similarity) / (2 * similarity));
        var start = Kanji(random, common + Characters - 1);
        return (start + Kanji(random, own), start + Kanji(random, own));
    }

    // The definition, over the shingles themselves.
    private static double Exact(string one, string other)
    {
        var (left, right) = (Shingles(one), Shingles(other));
        var common = left.Count(right.Contains);
        return (double)common / (left.Count + right.Count - common);
    }

    private static HashSet<UInt128> Shingles(string text)
    {
        var all = new HashSet<UInt128>(text.Length);
        for (var at = 0; at + Characters <= text.Length; at++)
        {
            UInt128 units = 0;
            foreach (var unit in text.AsSpan(at, Characters))
            {
                units = (units << 16) | unit;
            }

            all.Add(units);
        }

        return all;
    }

    private static string Kanji(Random random, int length) => string.Create(length, random, static (target, source) =>
    {
        foreach (ref var unit in target)
        {
            unit = (char)source.Next(0x4E00, 0x9FA0);
        }
    });

    private static string Column(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
