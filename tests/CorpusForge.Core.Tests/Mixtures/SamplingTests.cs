using System.IO.Hashing;
using System.Text;
using CorpusForge.Core.Mixtures;

namespace CorpusForge.Core.Tests.Mixtures;

public sealed class SamplingTests
{
    private const int Pages = 100_000;

    private static readonly UInt128[] Ids =
        [.. Enumerable.Range(0, Pages).Select(page => XxHash128.HashToUInt128(Encoding.UTF8.GetBytes($"https://example.jp/{page}")))];

    // Four standard deviations of a binomial of 100,000.
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_sample_holds_its_share(double share) =>
        Assert.InRange(Taken(42, share).Count, (Pages * share) - Tolerance(share), (Pages * share) + Tolerance(share));

    [Fact]
    public void A_share_of_all_takes_all_and_of_none_none()
    {
        Assert.Equal(Pages, Taken(42, 1).Count);
        Assert.Empty(Taken(42, 0));
    }

    [Fact]
    public void A_smaller_sample_lies_within_a_larger_one() => Assert.Subset(Taken(42, 0.5), Taken(42, 0.25));

    [Fact]
    public void Another_seed_draws_independently()
    {
        var both = Taken(42, 0.5).Intersect(Taken(43, 0.5)).Count();
        Assert.InRange(both, (Pages * 0.25) - Tolerance(0.25), (Pages * 0.25) + Tolerance(0.25));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void Repeats_are_the_weight_on_average_and_the_whole_numbers_beside_it_each(double weight)
    {
        var repeats = Ids.Select(id => Sampling.Repeats(id, 42, weight)).ToList();

        Assert.Equal(weight, repeats.Average(), Tolerance(0.5) / Pages);
        Assert.All(repeats, times => Assert.InRange(times, Math.Floor(weight), Math.Ceiling(weight)));
    }

    // Otherwise a sample of a half and a weight of a half would together take a half, not a quarter.
    [Fact]
    public void Sampling_weighing_and_order_do_not_depend_on_each_other()
    {
        var both = Ids.Count(id => Sampling.Takes(id, 42, 0.5) && Sampling.Repeats(id, 42, 0.5) == 1);
        Assert.InRange(both, (Pages * 0.25) - Tolerance(0.25), (Pages * 0.25) + Tolerance(0.25));

        var early = Ids.Count(id => Sampling.Takes(id, 42, 0.5) && Sampling.Order(id, 42) < 1UL << 63);
        Assert.InRange(early, (Pages * 0.25) - Tolerance(0.25), (Pages * 0.25) + Tolerance(0.25));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void Shards_are_equal_slices_of_the_order(int shards)
    {
        var places = Ids.Select(id => Sampling.Order(id, 42)).Append(0UL).Append(ulong.MaxValue).Order().ToList();
        var numbers = places.Select(place => Sampling.Shard(place, shards)).ToList();

        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(Enumerable.Range(0, shards), numbers.Distinct());
        Assert.All(numbers.CountBy(number => number), shard =>
            Assert.InRange(shard.Value, ((double)Pages / shards) - Tolerance(1.0 / shards), ((double)Pages / shards) + Tolerance(1.0 / shards) + 2));
    }

    // Mixtures of one recipe must be the same everywhere and for ever: these are part of the format.
    [Fact]
    public void The_draw_of_a_page_is_pinned()
    {
        var id = UInt128.Parse("0123456789abcdef0123456789abcdef", System.Globalization.NumberStyles.HexNumber, null);

        Assert.Equal(10663799589577016828UL, Sampling.Order(id, 42));
        Assert.True(Sampling.Takes(id, 42, 0.5));
        Assert.Equal(2, Sampling.Repeats(id, 42, 1.5));
    }

    private static HashSet<UInt128> Taken(int seed, double share) => [.. Ids.Where(id => Sampling.Takes(id, seed, share))];

    private static double Tolerance(double share) => 4 * Math.Sqrt(Pages * share * (1 - share));
}
