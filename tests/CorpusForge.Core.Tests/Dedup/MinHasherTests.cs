using CorpusForge.Core.Dedup;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class MinHasherTests
{
    private const string Kokoro = "私はその人を常に先生と呼んでいた。だからここでもただ先生と書くだけで本名は打ち明けない。";

    private static readonly Arbitrary<(NearSettings Settings, string Text)> Cases = (
        from bands in Gen.Choose(1, 20)
        from rows in Gen.Choose(1, 13)
        from characters in Gen.Choose(2, 32)
        from length in Gen.Choose(0, 200)
        from text in Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(unit => (char)unit), length)
        select (new NearSettings { Bands = bands, Rows = rows, Characters = characters }, new string(text))).ToArbitrary();

    [Fact]
    public void The_vectorised_signature_equals_the_plain_one() => Prop.ForAll(Cases, value =>
    {
        var hasher = new MinHasher(value.Settings);
        Assert.Equal(hasher.SignatureScalar(value.Text), hasher.Signature(value.Text).ToArray());
        Assert.Equal(value.Settings.Bands * value.Settings.Rows, hasher.Signature(value.Text).Length);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // The definition, without rolling and without tables: the same text has the same shingles wherever it stands.
    [Fact]
    public void The_signature_of_a_text_is_the_least_of_its_parts() => Prop.ForAll(Cases, value =>
    {
        var (settings, text) = value;
        if (text.Length <= settings.Characters)
        {
            return;
        }

        var hasher = new MinHasher(settings);
        var least = Enumerable.Range(0, text.Length - settings.Characters + 1)
            .Select(at => hasher.SignatureScalar(text.AsSpan(at, settings.Characters)))
            .Aggregate((one, other) => [.. one.Zip(other, Math.Min)]);
        Assert.Equal(least, hasher.Signature(text).ToArray());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_longer_than_the_first_buffer_is_hashed_whole()
    {
        var hasher = new MinHasher(new NearSettings());
        var text = string.Concat(Enumerable.Range(0, 3000).Select(number => $"{number}番"));

        Assert.Equal(hasher.SignatureScalar(text), hasher.Signature(text).ToArray());
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

        Assert.Equal(expected, new MinHasher(new NearSettings()).TryBandKeys(text, keys));
        Assert.Equal(expected, keys.All(key => key != 0));
    }

    [Fact]
    public void A_text_without_a_shingle_has_the_signature_of_the_empty_set() =>
        Assert.All(new MinHasher(new NearSettings()).Signature("猫").ToArray(), value => Assert.Equal(uint.MaxValue, value));

    [Fact]
    public void Repetition_changes_nothing_for_shingles_are_a_set()
    {
        var hasher = new MinHasher(new NearSettings());
        var once = hasher.Signature("あいうえおかきくけこあいうえ").ToArray();

        Assert.Equal(once, hasher.Signature("あいうえおかきくけこあいうえおかきくけこあいうえ").ToArray());
        Assert.NotEqual(once, hasher.Signature("あいうえおかきくけこ").ToArray());
    }

    [Fact]
    public void The_same_rows_in_another_band_are_another_key()
    {
        var keys = new ulong[2];
        new MinHasher(new NearSettings { Bands = 2, Rows = 1 }).TryBandKeys(Kokoro, keys);
        var others = new ulong[1];
        new MinHasher(new NearSettings { Bands = 1, Rows = 1 }).TryBandKeys(Kokoro, others);

        Assert.Equal(others[0], keys[0]);
        Assert.NotEqual(keys[0], keys[1]);
    }

    // Signatures on disk are compared with new ones: whoever turns this red raises MinHasher.Version.
    [Fact]
    public void Band_keys_are_pinned()
    {
        var keys = new ulong[14];
        new MinHasher(new NearSettings()).TryBandKeys(Kokoro, keys);

        Assert.Equal((11784017460452437646UL, 16419965387125336618UL, 18307380716884453809UL), (keys[0], keys[7], keys[13]));
        Assert.Equal(2, MinHasher.Version);
    }
}
