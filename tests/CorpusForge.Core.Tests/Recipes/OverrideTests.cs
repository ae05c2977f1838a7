using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

public sealed class OverrideTests : IDisposable
{
    private const string Text = """
        name: x
        sources:
          - { name: crawl, kind: warc, path: a.warc }
          - { name: crawl.2024, kind: warc, path: b.warc }
        keep: [ characters: { low: 200 }, hiragana-ratio: { low: 0.2, high: 0.9 } ]
        variants:
          strict: { keep: [ hiragana-ratio: { low: 0.3 } ] }
        """;

    private readonly RecipeFolder folder = new();

    public OverrideTests() => folder.Write("x.yaml", Text);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("sources.0.path=c.warc", 0)]
    [InlineData("sources.crawl.path=c.warc", 0)]
    [InlineData("sources.crawl.2024.path=c.warc", 1)]
    [InlineData("sources.0={ name: crawl, kind: warc, path: c.warc }", 0)]
    public void A_path_starts_from_the_current_directory(string set, int source) =>
        Assert.Equal(Path.GetFullPath("c.warc"), Set(set).Sources[source].Path);

    [Theory]
    [InlineData("*.warc.gz")]
    [InlineData("[draft] a=b #1.warc")]
    [InlineData("資料: 一.warc")]
    public void A_path_is_taken_as_it_stands(string path) =>
        Assert.Equal(Path.GetFullPath(path), Set("sources.crawl.path=" + path).Sources[0].Path);

    [Fact]
    public void Sources_can_be_replaced_as_a_whole() =>
        Assert.Equal(Path.GetFullPath("c"), Assert.Single(Set("sources=[ { name: a, kind: html, path: c } ]").Sources).Path);

    [Fact]
    public void One_bound_is_set_and_the_other_stays() =>
        Assert.Equal(new Bounds { Low = 0.25, High = 0.9 }, Set("keep.hiragana-ratio.low=0.25").Keep[1].Bounds);

    [Fact]
    public void A_rule_is_switched_off() => Assert.Equal("characters", Assert.Single(Set("keep.hiragana-ratio=off").Keep).Name);

    [Fact]
    public void A_rule_is_added_by_its_bound() =>
        Assert.Equal(new Bounds { High = 0.5 }, Set("keep.katakana-ratio.high=0.5").Keep[2].Bounds);

    [Fact]
    public void The_rules_are_replaced_as_a_whole() =>
        Assert.Equal("katakana-ratio", Assert.Single(Set("keep=[ katakana-ratio: { high: 0.5 } ]").Keep).Name);

    [Fact]
    public void A_default_is_set() => Assert.Equal(20, Set("dedup.near.bands=20").Dedup.NearPlan!.Bands);

    [Fact]
    public void A_later_override_builds_on_an_earlier() =>
        Assert.Equal(20, Set("dedup.near=off", "dedup.near.bands=20").Dedup.NearPlan!.Bands);

    [Fact]
    public void Near_is_switched_off() => Assert.Null(Set("dedup.near=off").Dedup.Near);

    [Fact]
    public void A_share_and_a_name_are_set()
    {
        var recipe = Set("mixture.sample=0.5", "name=y");

        Assert.Equal((0.5, "y"), (recipe.Mixture.Sample, recipe.Name));
    }

    [Fact]
    public void An_override_has_the_last_word_after_the_variant()
    {
        var recipe = folder.Load("x.yaml", "strict", "keep.hiragana-ratio.low=0.1", "name=y");

        Assert.Equal(("y.strict", 0.1), (recipe.Name, recipe.Keep[1].Bounds.Low));
    }

    [Theory]
    [InlineData("keep.characters.low=abc", "keep.characters.low: found 'abc'; allowed: a number of at least 0")]
    [InlineData("keep.characters.lwo=1", "keep.characters.lwo: unknown key; known keys: low, high. Did you mean low?")]
    [InlineData("keep.katakana-ratio=off",
        "keep.katakana-ratio: off, but there is no such rule; rules: characters, hiragana-ratio")]
    [InlineData("dedup.nera=off", "dedup.nera: unknown key; known keys: url, exact, near, representative, memory. Did you mean near?")]
    [InlineData("sources.craw.path=c", "sources.craw: no such source; sources: crawl, crawl.2024. Did you mean crawl?")]
    [InlineData("sources.2.path=c", "sources.2: no such source; sources: crawl, crawl.2024")]
    [InlineData("sources.0.path=", "sources.crawl.path: found nothing; allowed: a text")]
    [InlineData("variants.strict=off", "variants.strict: cannot be set; allowed: the other keys of a recipe")]
    [InlineData("mixture.weights={ crawl: 1", "no valid YAML: While parsing a flow mapping, did not find expected ',' or '}'.")]
    [InlineData("mixture.sample", "found no key=value; allowed: such as keep.hiragana-ratio.low=0.25")]
    public void An_error_names_the_override(string set, string problem) =>
        Assert.Equal($"--set {set}: {problem}", folder.ErrorOf("x.yaml", null, set));

    [Fact]
    public void A_renamed_source_does_not_take_the_name_of_another() => Assert.Equal(
        "x.yaml:4: sources.crawl.2024: a second source named crawl", folder.ErrorOf("x.yaml", null, "sources.1.name=crawl"));

    private Recipe Set(params string[] overrides) => folder.Load("x.yaml", null, overrides);
}
