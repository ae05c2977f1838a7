using CorpusForge.Core.Dedup;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class JaccardTests
{
    // Even ones as hashes are, some of them repeated, and ones that crowd together as hashes never do.
    private static readonly Arbitrary<ulong[]> Numbers = (
        from length in Gen.OneOf(Gen.Choose(0, 100), Gen.Choose(0, 3000))
        from seed in Gen.Choose(0, int.MaxValue)
        from kinds in Gen.Elements(40UL, 5000UL, 1UL << 40, ulong.MaxValue)
        from factor in Gen.Elements(1UL, 0x9E3779B97F4A7C15UL)
        select Draw(new Random(seed), length, kinds, factor)).ToArbitrary();

    [Fact]
    public void Distinct_sorts_and_removes_repeats() => Prop.ForAll(Numbers, numbers =>
    {
        var expected = numbers.Distinct().Order().ToArray();
        var count = Jaccard.Distinct(numbers);
        Assert.Equal(expected, numbers[..count]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void One_value_a_million_times_is_one_value()
    {
        var numbers = Enumerable.Repeat(ulong.MaxValue, 1_000_000).ToArray();

        Assert.Equal(1, Jaccard.Distinct(numbers));
        Assert.Equal(ulong.MaxValue, numbers[0]);
    }

    [Fact]
    public void Similarity_is_that_of_the_sets() => Prop.ForAll(Numbers, Numbers, (one, other) =>
    {
        var (both, all) = (one.Intersect(other).Count(), one.Union(other).Count());
        Assert.Equal(all == 0 ? 0 : (double)both / all, Jaccard.Of(one.AsSpan(0, Jaccard.Distinct(one)), other.AsSpan(0, Jaccard.Distinct(other))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Empty_sets_have_nothing_in_common()
    {
        Assert.Equal(0, Jaccard.Of([], []));
        Assert.Equal(0, Jaccard.Of([1], []));
        Assert.Equal(1, Jaccard.Of([1, 2], [1, 2]));
        Assert.Equal(0.25, Jaccard.Of([1, 2], [2, 3, 4]));
    }

    private static ulong[] Draw(Random random, int length, ulong kinds, ulong factor)
    {
        var numbers = new ulong[length];
        foreach (ref var number in numbers.AsSpan())
        {
            number = (ulong)random.NextInt64() * 2 % kinds * factor;
        }

        return numbers;
    }
}
