using CorpusForge.Core.Dedup;
using CorpusForge.Japanese.Morphology;
using FsCheck;
using FsCheck.Fluent;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class ShinglerTests
{
    private const string Kokoro = "私はその人を常に先生と呼んでいた。だからここでもただ先生と書くだけで本名は打ち明けない。";

    private static readonly Arbitrary<(int Length, string Text)> Cases = (
        from length in Gen.Choose(2, 32)
        from count in Gen.Choose(0, 100)
        from text in Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(unit => (char)unit), count)
        select (length, new string(text))).ToArbitrary();

    // The definition: the hash of each run of n units, which does not depend on what stands around it.
    [Fact]
    public void A_text_has_the_shingles_of_its_parts_in_order() => Prop.ForAll(Cases, value =>
    {
        var (length, text) = value;
        var shingler = Characters(length);
        var whole = shingler.Of(text).ToArray();
        Assert.Equal(Math.Max(0, text.Length - length + 1), whole.Length);
        Assert.Equal(Enumerable.Range(0, whole.Length).Select(at => shingler.Of(text.AsSpan(at, length))[0]), whole);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_fast_way_equals_the_plain_one() => Prop.ForAll(Cases, value =>
    {
        var (length, text) = value;
        var whole = Characters(length).Of(text).ToArray();
        Assert.Equal(Enumerable.Range(0, whole.Length).Select(at => Plain(text.Substring(at, length))), whole);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(32)]
    public void Every_unit_of_a_shingle_counts(int length)
    {
        var text = new string('あ', length);
        var hashes = Enumerable.Range(0, length).Select(at => text[..at] + "い" + text[(at + 1)..]).Append(text)
            .Select(changed => Characters(length).Of(changed)[0]).ToList();

        Assert.Equal(length + 1, hashes.Distinct().Count());
    }

    [Fact]
    public void Shingles_of_many_texts_do_not_collide()
    {
        var text = string.Create(1_000_000, 5, static (target, seed) =>
        {
            var random = new Random(seed);
            foreach (ref var unit in target)
            {
                unit = (char)random.Next(0x3042, 0x3092);
            }
        });

        var shingles = Enumerable.Range(0, text.Length - 4).Select(at => text.Substring(at, 5)).Distinct().Count();
        Assert.Equal(shingles, Characters(5).Of(text).ToArray().Distinct().Count());
    }

    [Fact]
    public void A_text_as_it_stands_is_folded_first()
    {
        var shingler = Characters(5);

        Assert.Equal(shingler.Of("カナとABC").ToArray(), shingler.OfText("ｶﾅ と\nＡＢＣ").ToArray());
        Assert.True(shingler.OfText("").IsEmpty);
    }

    [Fact]
    public void Words_are_those_of_the_analyser()
    {
        var (shingler, words) = (Words(2), new MorphemeList());
        new MorphemeAnalyzer(IpadicDictionary.Default).Analyze(Kokoro, words);

        Assert.Equal(words.Count - 1, shingler.OfText(Kokoro).Length);
        Assert.Equal(shingler.OfText("私は").ToArray(), shingler.OfText(Kokoro)[..1].ToArray());
        Assert.True(shingler.OfText("私").IsEmpty);
        Assert.True(shingler.OfText("").IsEmpty);
    }

    [Fact]
    public void Where_words_part_makes_another_shingle()
    {
        var shingler = Words(2);

        Assert.Equal(1, shingler.OfText("near duplicates").Length);
        Assert.NotEqual(shingler.OfText("near duplicates")[0], shingler.OfText("neard uplicates")[0]);
        Assert.Equal(shingler.OfText("near duplicates")[0], shingler.OfText("ｎｅａｒ \r\n duplicates")[0]);
    }

    [Fact]
    public void Where_lines_break_changes_no_shingle_of_words()
    {
        var shingler = Words(5);

        Assert.Equal(shingler.OfText(Kokoro).ToArray(), shingler.OfText(Kokoro.Insert(20, "\n").Insert(8, "\u3000 ")).ToArray());
    }

    [Fact]
    public void Words_of_a_text_that_is_folded_already_come_from_the_text_itself()
    {
        var shingler = Words(2);

        Assert.Equal(shingler.OfText("near duplicates").ToArray(), shingler.Of("near duplicates", "nearduplicates").ToArray());
        Assert.Equal(Characters(5).Of("nearduplicates").ToArray(), Characters(5).Of("near duplicates", "nearduplicates").ToArray());
    }

    [Fact]
    public void A_long_text_of_one_word_again_and_again_is_one_shingle() =>
        Assert.Single(Words(5).OfText(string.Concat(Enumerable.Repeat("先生。", 50_000))).ToArray().Skip(2).Where((_, at) => at % 2 == 0).Distinct());

    private static ulong Plain(string shingle)
    {
        ulong[] secrets = [0x2D358DCCAA6C78A5, 0x8BB84B93962EACC9, 0x4B33A62ED433D4A3];
        if (shingle.Length < 4)
        {
            var few = shingle.Select((unit, at) => (ulong)unit << (16 * at)).Aggregate((ulong)shingle.Length << 48, (sum, part) => sum | part);
            return Folded(Folded(few ^ secrets[0], few ^ secrets[1]), secrets[2]);
        }

        if (shingle.Length <= 8)
        {
            return Folded(Folded(Four(shingle, 0) ^ secrets[0], Four(shingle, shingle.Length - 4) ^ secrets[1]), secrets[2]);
        }

        var state = secrets[1] ^ (ulong)shingle.Length;
        for (var at = 0; at < shingle.Length - 4; at += 4)
        {
            state = Folded(state ^ Four(shingle, at), secrets[2]);
        }

        return Folded(state ^ Four(shingle, shingle.Length - 4), secrets[2]);
    }

    private static ulong Four(string text, int at) => text[at] | ((ulong)text[at + 1] << 16) | ((ulong)text[at + 2] << 32) | ((ulong)text[at + 3] << 48);

    private static ulong Folded(ulong one, ulong other)
    {
        var product = (UInt128)one * other;
        return (ulong)product ^ (ulong)(product >> 64);
    }

    private static Shingler Characters(int length) => new(NearPlan.Of(new NearSettings { Characters = length }));

    private static Shingler Words(int length) => new(NearPlan.Of(new NearSettings { Words = length }));
}
