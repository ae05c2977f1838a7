using CorpusForge.Core.Documents;
using CorpusForge.Core.Filters;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Features;

public sealed class DenseFeaturesTests
{
    [Fact]
    public void Names_are_different_and_every_group_has_some()
    {
        Assert.Equal(DenseFeatures.Names.Count, DenseFeatures.Names.Select(name => name.ToString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enum.GetValues<FeatureGroup>(), DenseFeatures.Names.Select(name => name.Group).Distinct().Order());
    }

    [Fact]
    public void Filling_writes_every_value_and_nothing_behind_them()
    {
        var values = new float[DenseFeatures.Names.Count + 3];
        values.AsSpan().Fill(float.NaN);
        DenseFeatures.Fill(new PageView(Pages.Of("https://a.example.jp/", "本文です。", "題")), values);
        Assert.All(values[..^3], value => Assert.True(float.IsFinite(value)));
        Assert.All(values[^3..], value => Assert.True(float.IsNaN(value)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("本ページはプロモーションを含みます。1位は¥1,980円！\n", 40_000)]
    [InlineData("あ", 1_000_000)]
    [InlineData("\n", 100_000)]
    [InlineData("円", 50_000)]
    [InlineData("【", 50_000)]
    [InlineData("\ud83d", 10_000)]
    [InlineData("\udc00。", 10_000)]
    [InlineData("アフィリエイト ", 20_000)]
    public void Values_are_finite_numbers_of_about_nought_to_one(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var links = new LinkFacts { Total = 5000, External = 5000, Sponsored = 5000, Affiliate = 5000, Shops = 5000, Redirectors = 5000, Embedded = 5000, Adult = 5000, TextCharacters = int.MaxValue };
        var values = Values(Pages.Of("https://" + new string('9', 60) + ".example.jp/", text, text.Length > 200 ? text[..200] : text, links));
        Assert.All(values.Zip(DenseFeatures.Names), feature => Assert.True(feature.First is >= 0 and <= 3, $"{feature.Second}: {feature.First}"));
    }

    [Fact]
    public void Links_and_notices_that_are_unknown_are_nought()
    {
        var values = Values(Pages.Of("https://a.jp/", "本文です。"));
        Assert.All(Named("links: "), name => Assert.Equal(0, values[Index(name)]));
        Assert.Equal((0, 0), (values[Index("disclosures: advertising notices anywhere on the page")], values[Index("disclosures: age gates anywhere on the page")]));
    }

    [Fact]
    public void Links_and_notices_are_told_by_their_facts()
    {
        var links = new LinkFacts { Total = 10, External = 4, Sponsored = 1, Affiliate = 2, Shops = 3, Redirectors = 5, Embedded = 6, Adult = 7, TextCharacters = 2 };
        var values = Values(Pages.Of("https://a.jp/", "本文です。", links: links) with { Notices = new PageNotices(1, 10) });
        float[] told = [Scaled(10), 0.4f, Scaled(1), Scaled(2), Scaled(3), Scaled(5), Scaled(6), Scaled(7), 0.4f];
        Assert.Equal(told, Named("links: ").Select(name => values[Index(name)]));
        Assert.Equal((0.231f, 0.799f), (values[Index("disclosures: advertising notices anywhere on the page")], values[Index("disclosures: age gates anywhere on the page")]), (one, other) =>
            Math.Abs(one.Item1 - other.Item1) < 0.001 && Math.Abs(one.Item2 - other.Item2) < 0.001);
    }

    [Fact]
    public void A_word_counts_by_density_variety_and_title()
    {
        const string Text = "アフィリエイト、アフィリエイト、景品表示法。";
        var values = Values(Pages.Of("https://a.jp/", Text, "スポンサーリンク"));
        Assert.Equal(Scaled(3000.0 / (Text.Length + 200)), values[Index("disclosures: disclosure density")]);
        Assert.Equal(Scaled(2), values[Index("disclosures: disclosure variety")]);
        Assert.Equal(1, values[Index("disclosures: disclosure in title")]);
        Assert.Equal(0, Values(Pages.Of("https://a.jp/", Text, "題"))[Index("disclosures: disclosure in title")]);
    }

    private static float Scaled(double count) => (float)(Math.Log(1 + count) / 3);

    private static IEnumerable<string> Named(string start) => DenseFeatures.Names.Select(name => name.ToString()).Where(name => name.StartsWith(start, StringComparison.Ordinal));

    private static int Index(string name) => DenseFeatures.Names.Select(known => known.ToString()).ToList().IndexOf(name);

    private static float[] Values(Document page)
    {
        var values = new float[DenseFeatures.Names.Count];
        DenseFeatures.Fill(new PageView(page), values);
        return values;
    }
}
