using System.Runtime.InteropServices;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Extraction;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Core.Tests.Dedup;

/// <summary>
/// The share of equal values in two signatures estimates the Jaccard similarity of the shingle sets without bias (Broder 1997, "On the
/// resemblance and containment of documents"; Broder, Charikar, Frieze, Mitzenmacher 1998, "Min-wise independent permutations").
/// </summary>
public sealed class MinHasherEstimateTests
{
    // 500 slots: the standard deviation of one estimate is at most 0.0224.
    private static readonly NearPlan Many = NearPlan.Of(new NearSettings { Bands = 100, Rows = 5 });

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.9)]
    public void Signatures_estimate_jaccard_without_bias(double similarity)
    {
        var errors = Pairs(similarity, 200).Select(pair => Estimate(pair.One, pair.Other) - Jaccard(pair.One, pair.Other)).ToList();

        Assert.InRange(errors.Average(), -0.01, 0.01);

        // The mean of the absolute value of a normal variable is 0.8 standard deviations.
        Assert.InRange(errors.Average(Math.Abs), 0, 1.2 * 0.8 * Math.Sqrt(similarity * (1 - similarity) / 500));
    }

    // SCurve: 1 - (1 - s^rows)^bands.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.75)]
    [InlineData(0.85)]
    public void Pages_meet_in_a_band_as_often_as_the_settings_say(double similarity)
    {
        var settings = NearPlan.Of(new NearSettings());
        var hasher = new MinHasher(settings);
        var (one, other) = (new ulong[settings.Bands], new ulong[settings.Bands]);
        var met = Pairs(similarity, 1000).Count(pair => hasher.TryBandKeys(pair.One, one) && hasher.TryBandKeys(pair.Other, other)
            && one.Zip(other).Any(keys => keys.First == keys.Second));

        var expected = 1 - Math.Pow(1 - Math.Pow(similarity, settings.Rows), settings.Bands);
        Assert.Equal(expected, met / 1000.0, 0.06);
    }

    // Slots are drawn without replacement within a round, which short texts could notice: bands of both presets, within two points of the curve.
    [Theory]
    [InlineData(14, 8, 30, 10_000)]
    [InlineData(14, 8, 120, 10_000)]
    [InlineData(14, 8, 2000, 4000)]
    [InlineData(25, 20, 30, 10_000)]
    [InlineData(25, 20, 400, 10_000)]
    [InlineData(25, 20, 2000, 4000)]
    public void Sets_meet_in_a_band_as_often_as_the_curve_says(int bands, int rows, int union, int trials)
    {
        var hasher = new MinHasher(NearPlan.Of(new NearSettings { Bands = bands, Rows = rows }));
        var (random, keys, others, numbers) = (new Random(union), new ulong[bands], new ulong[bands], new ulong[union]);
        foreach (var wanted in new[] { 0.5, 0.6, 0.7, 0.8, 0.9, 0.95 })
        {
            var common = (int)Math.Round(union * wanted);
            var (met, equal) = (0, 0L);
            for (var trial = 0; trial < trials; trial++)
            {
                random.NextBytes(MemoryMarshal.AsBytes(numbers.AsSpan()));
                var half = (common + union) / 2;
                ulong[] one = numbers[..half], other = [.. numbers[..common], .. numbers[half..]];
                Assert.True(hasher.TryBandKeys(one, keys) && hasher.TryBandKeys(other, others));
                met += keys.Zip(others).Any(pair => pair.First == pair.Second) ? 1 : 0;
                var signature = hasher.Signature(one).ToArray();
                equal += signature.Zip(hasher.Signature(other).ToArray()).Count(pair => pair.First == pair.Second);
            }

            var similarity = (double)common / union;
            Assert.InRange(met / (double)trials, SCurve.Found(similarity, bands, rows) - 0.02, SCurve.Found(similarity, bands, rows) + 0.02);
            Assert.Equal(similarity, equal / (double)trials / (bands * rows), 0.003);
        }
    }

    [Fact]
    public void Versions_of_laws_are_estimated_as_similar_as_they_are()
    {
        var rows = File.ReadLines(SharedData.PathOf("gold/law_versions_jaccard5.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var wanted = rows.SelectMany(row => row[..2]).ToHashSet();
        var extractor = new PageExtractor(new ExtractSettings());
        var texts = SharedData.Pages("law").Where(page => wanted.Contains(page.Url))
            .ToDictionary(page => page.Url, page => TextFolding.Fold(extractor.Extract(page).Text));
        var measured = rows.Select(row => (
            Estimate: Estimate(texts[row[0]], texts[row[1]]),
            True: Jaccard(texts[row[0]], texts[row[1]]),
            Gold: double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture))).ToList();

        Assert.Equal(60, measured.Count);
        Assert.InRange(measured.Average(pair => pair.Estimate - pair.True), -0.01, 0.01);
        Assert.InRange(measured.Average(pair => Math.Abs(pair.Estimate - pair.True)), 0, 0.01);
        Assert.InRange(measured.Average(pair => Math.Abs(pair.Estimate - pair.Gold)), 0, 0.02);
    }

    private static double Estimate(string one, string other)
    {
        var hasher = new MinHasher(Many);
        var first = hasher.Signature(one).ToArray();
        return first.Zip(hasher.Signature(other).ToArray()).Count(pair => pair.First == pair.Second) / (double)first.Length;
    }

    private static double Jaccard(string one, string other)
    {
        var (first, second) = (Shingles(one), Shingles(other));
        var both = first.Intersect(second).Count();
        return both / (double)(first.Count + second.Count - both);
    }

    private static HashSet<string> Shingles(string text) =>
        [.. Enumerable.Range(0, text.Length - Many.Length + 1).Select(at => text.Substring(at, Many.Length))];

    // Texts of random kanji with a common beginning: c common shingles and e of its own each make c / (c + 2e).
    private static IEnumerable<(string One, string Other)> Pairs(double similarity, int count)
    {
        var random = new Random(7);
        for (var number = 0; number < count; number++)
        {
            var common = random.Next(200, 1200);
            var own = (int)Math.Round(common * (1 - similarity) / (2 * similarity));
            var start = Kanji(random, common + Many.Length - 1);
            yield return (start + Kanji(random, own), start + Kanji(random, own));
        }
    }

    private static string Kanji(Random random, int length) =>
        string.Create(length, random, (target, source) =>
        {
            foreach (ref var unit in target)
            {
                unit = (char)source.Next(0x4E00, 0x9FA0);
            }
        });
}
