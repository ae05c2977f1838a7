using CorpusForge.Core.Dedup;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class MinHasherTests
{
    private const string Kokoro = "私はその人を常に先生と呼んでいた。だからここでもただ先生と書くだけで本名は打ち明けない。";

    private static readonly Arbitrary<(NearPlan Plan, ulong[] Shingles)> Cases = (
        from bands in Gen.Choose(1, 20)
        from rows in Gen.Choose(1, 13)
        from length in Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 2000))
        from seed in Gen.Choose(0, int.MaxValue)
        select (Plan(bands, rows), Numbers(new Random(seed), length))).ToArbitrary();

    [Fact]
    public void The_fast_signature_equals_the_plain_one() => Prop.ForAll(Cases, value =>
    {
        var hasher = new MinHasher(value.Plan);
        Assert.Equal(hasher.SignatureScalar(value.Shingles), hasher.Signature(value.Shingles).ToArray());
        Assert.Equal(value.Plan.Slots, hasher.Signature(value.Shingles).Length);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // Fast Similarity Sketching: the sketch of a union is, slot by slot, the lesser of the sketches.
    [Fact]
    public void The_signature_of_a_union_is_the_least_of_its_parts() => Prop.ForAll(Cases, value =>
    {
        var (plan, shingles) = value;
        var hasher = new MinHasher(plan);
        var one = hasher.Signature(shingles.AsSpan(shingles.Length / 3)).ToArray();
        var other = hasher.Signature(shingles.AsSpan(0, shingles.Length / 2)).ToArray();
        Assert.Equal(one.Zip(other, Math.Min), hasher.Signature(shingles).ToArray());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neither_order_nor_repetition_changes_a_signature() => Prop.ForAll(Cases, value =>
    {
        var (plan, shingles) = value;
        var hasher = new MinHasher(plan);
        var once = hasher.Signature(shingles).ToArray();
        Assert.Equal(once, hasher.Signature([.. shingles.Reverse(), .. shingles.Take(7), .. shingles]).ToArray());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_slot_of_a_single_shingle_is_filled()
    {
        var hasher = new MinHasher(Plan(64, 64));

        Assert.DoesNotContain(ulong.MaxValue, hasher.Signature([42]).ToArray());
        Assert.Equal(hasher.SignatureScalar([42]), hasher.Signature([42]).ToArray());
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("猫", false)]
    [InlineData("吾輩は猫", false)]
    [InlineData("吾輩は猫で", true)]
    [InlineData("吾輩は猫である", true)]
    public void Only_a_text_of_a_shingle_or_more_has_band_keys(string text, bool expected)
    {
        var keys = new ulong[14];

        Assert.Equal(expected, new MinHasher(Plan(14, 8)).TryBandKeys(text, keys));
        Assert.Equal(expected, keys.All(key => key != 0));
    }

    [Fact]
    public void A_text_without_a_shingle_has_the_signature_of_the_empty_set() =>
        Assert.All(new MinHasher(Plan(14, 8)).Signature("猫").ToArray(), value => Assert.Equal(ulong.MaxValue, value));

    [Fact]
    public void Repetition_changes_nothing_for_shingles_are_a_set()
    {
        var hasher = new MinHasher(Plan(14, 8));
        var once = hasher.Signature("あいうえおかきくけこあいうえ").ToArray();

        Assert.Equal(once, hasher.Signature("あいうえおかきくけこあいうえおかきくけこあいうえ").ToArray());
        Assert.NotEqual(once, hasher.Signature("あいうえおかきくけこ").ToArray());
    }

    [Fact]
    public void A_page_of_one_repeated_character_is_one_shingle()
    {
        var hasher = new MinHasher(Plan(25, 20));

        Assert.Equal(hasher.Signature("あああああ").ToArray(), hasher.Signature(new string('あ', 100_000)).ToArray());
    }

    [Fact]
    public void A_text_of_ten_million_characters_is_hashed_whole()
    {
        var hasher = new MinHasher(Plan(14, 8));
        var text = string.Create(10_000_000, 3, static (target, seed) =>
        {
            var random = new Random(seed);
            foreach (ref var unit in target)
            {
                unit = (char)random.Next(0x3040, 0x9FA0);
            }
        });
        var whole = hasher.Signature(text).ToArray();

        var halves = new[] { text[..5_000_004], text[5_000_000..] }.Select(half => hasher.Signature(half).ToArray()).ToList();
        Assert.Equal(halves[0].Zip(halves[1], Math.Min), whole);
        Assert.All(halves, half => Assert.NotEqual(half, whole));
    }

    [Fact]
    public void Equal_rows_in_another_band_are_another_key()
    {
        var keys = new ulong[2];
        var hasher = new MinHasher(Plan(2, 1));
        Assert.True(hasher.TryBandKeys(Kokoro, keys));

        Assert.NotEqual(keys[0], keys[1]);
    }

    [Fact]
    public void A_signature_longer_than_the_rounds_have_numbers_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MinHasher(Plan(65, 64)));

    // Signatures on disk are compared with new ones: whoever turns this red raises MinHasher.Version.
    [Fact]
    public void Band_keys_are_pinned()
    {
        var keys = new ulong[14];
        new MinHasher(Plan(14, 8)).TryBandKeys(Kokoro, keys);

        Assert.Equal((4497638623705254923UL, 11586244097193092938UL, 8031789802023235093UL), (keys[0], keys[7], keys[13]));
        Assert.Equal(3, MinHasher.Version);
    }

    private static NearPlan Plan(int bands, int rows) => NearPlan.Of(new NearSettings { Bands = bands, Rows = rows });

    private static ulong[] Numbers(Random random, int length)
    {
        var numbers = new ulong[length];
        foreach (ref var number in numbers.AsSpan())
        {
            number = (ulong)random.NextInt64() ^ ((ulong)random.NextInt64() << 1);
        }

        return numbers;
    }
}
