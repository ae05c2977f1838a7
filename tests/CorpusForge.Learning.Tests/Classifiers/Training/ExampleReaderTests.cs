using CorpusForge.Core.Documents;
using CorpusForge.Learning.Classifiers.Features;
using CorpusForge.Learning.Classifiers.Labelling;
using CorpusForge.Learning.Classifiers.Scoring;
using CorpusForge.Learning.Classifiers.Training;
using CorpusForge.Learning.Tests.Classifiers.Labelling;

namespace CorpusForge.Learning.Tests.Classifiers.Training;

public sealed class ExampleReaderTests
{
    private static readonly LinkFacts Links = new() { Total = 5, Affiliate = 2 };

    [Fact]
    public void A_page_with_links_is_read_twice_once_without_them()
    {
        var examples = Read(new FeatureSettings());
        Assert.Equal([(true, true), (false, true)], examples.Select(example => (example.HasLinks, example.Teaches)));
        Assert.True(Value(examples[0], "links: affiliate services") > 0);
        Assert.All(DenseFeatures.Names.Where(name => name.Group == FeatureGroup.Links), name => Assert.Equal(0, Value(examples[1], name.ToString())));
        Assert.All(examples, example => Assert.Equal((3, "a.jp", 1, true, 0.5f), (example.Page, example.Site, example.Fold, example.IsPositive, example.Weight)));
    }

    [Fact]
    public void A_page_whose_links_are_unknown_is_read_once()
    {
        var example = Assert.Single(Read(new FeatureSettings(), links: LinkFacts.None));
        Assert.False(example.HasLinks);
    }

    [Fact]
    public void A_label_by_links_teaches_only_the_form_without_them() =>
        Assert.Equal([(true, false), (false, true)], Read(new FeatureSettings(), "links").Select(example => (example.HasLinks, example.Teaches)));

    [Theory]
    [InlineData("words", FeatureSet.Dense, FeatureGroup.Words, false)]
    [InlineData("words", FeatureSet.Dense, FeatureGroup.Links, true)]
    [InlineData("words", FeatureSet.Characters, FeatureGroup.Links, false)]
    [InlineData("words", FeatureSet.Words, FeatureGroup.Links, false)]
    [InlineData("shape", FeatureSet.Characters, FeatureGroup.Shape, false)]
    [InlineData("shape", FeatureSet.Characters, FeatureGroup.Words, true)]
    [InlineData("host", FeatureSet.Characters, FeatureGroup.Host, false)]
    [InlineData("marks", FeatureSet.Dense, FeatureGroup.Marks, false)]
    public void A_label_by_what_a_model_reads_teaches_it_nothing(string reads, FeatureSet set, FeatureGroup dense, bool teaches) =>
        Assert.All(Read(new FeatureSettings { Sets = [set], Dense = [dense] }, reads), example => Assert.Equal(teaches, example.Teaches));

    [Fact]
    public void Phrases_that_decided_are_gone_from_words_notices_and_n_grams()
    {
        var seen = Read(new FeatureSettings());
        var masked = Read(new FeatureSettings(), "disclosures");
        var phrase = new CharacterGrams();
        phrase.Read("", "イト広告");
        var number = phrase.Found[3];
        foreach (var (before, after) in seen.Zip(masked))
        {
            Assert.True(after.Teaches);
            Assert.True(Value(before, "disclosures: disclosure density") > 0 && Value(before, "disclosures: advertising notices anywhere on the page") > 0);
            Assert.Equal(0, Value(after, "disclosures: disclosure density"));
            Assert.Equal(0, Value(after, "disclosures: disclosure in title"));
            Assert.Equal(0, Value(after, "disclosures: advertising notices anywhere on the page"));
            Assert.Contains(number, before.Characters);
            Assert.DoesNotContain(number, after.Characters);
        }
    }

    [Fact]
    public void Words_are_only_found_where_a_feature_set_asks_for_them()
    {
        Assert.All(Read(new FeatureSettings()), example => Assert.Empty(example.Words));
        Assert.All(Read(new FeatureSettings { Sets = [FeatureSet.All] }), example => Assert.NotEmpty(example.Words));
    }

    private static float Value(IFeatureValues example, string name) => example.Dense[DenseFeatures.Names.Select(known => known.ToString()).ToList().IndexOf(name)];

    private static List<Example> Read(FeatureSettings settings, params string[] reads) => Read(settings, Links, reads);

    private static List<Example> Read(FeatureSettings settings, LinkFacts links, params string[] reads)
    {
        var page = Pages.Of("https://a.jp/1", "アフィリエイト広告を利用しています。掃除機を比べました。", "PR表記のある題", links) with { Notices = new PageNotices(1, 0) };
        var label = new PageLabel { Url = page.Url, Probability = 0.75, Source = "function:x", Reads = reads };
        return [.. new ExampleReader(settings).Read(3, new LabelledPage(page, label), page, "a.jp", 1)];
    }
}
