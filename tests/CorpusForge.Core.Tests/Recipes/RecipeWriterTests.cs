using System.Globalization;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

public sealed class RecipeWriterTests : IDisposable
{
    private readonly RecipeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Everything_is_written_with_defaults_in_ordinal_order() => Assert.Equal(
        """
        {"decontaminate":false,"dedup":{"against":[],"exact":true,"memory":"256 MiB","near":false,"paragraphs":false,"representative":"newest","substrings":false,"url":true},
        "extract":{"depth-limit":512,"mode":"balanced","time-limit-ms":10000},
        "keep":[{"hiragana-ratio":{"high":0.9,"low":0.25}}],
        "mixture":{"at-most":1,"date":"published-or-fetched","period":{"from":"2015-01-01"},"rehydrate":false,"sample":1,"seed":42,"shard-size":"64 MiB","tolerance":0.005,"undated":"remove","unit":"characters","weigh":[],"weights":{"crawl":0.5}},
        "name":"x",
        "scores":[],
        "sources":[{"base-url":"file:///","kind":"warc","name":"crawl","page-limit":"1500","path":"/data/a.warc"}],
        "transforms":[]}
        """.Replace("\n", "", StringComparison.Ordinal),
        RecipeWriter.ToCanonicalJson(Parse("""
            name: x
            sources: [ { name: crawl, kind: warc, path: /data/a.warc, page-limit: 1500 } ]
            keep: [ hiragana-ratio: { low: 0.25, high: 0.9 } ]
            dedup: { near: off, representative: newest }
            mixture: { period: { from: 2015-01-01 }, weights: { crawl: 0.5 } }
            """)));

    [Fact]
    public void The_same_recipe_written_differently_is_the_same_text() => Assert.Equal(
        RecipeWriter.ToCanonicalJson(Parse("""
            name: x
            sources:
              - name: crawl
                kind: warc
                path: a.warc
            keep:
              - characters: { low: 200 }
            dedup: { near: on, url: true }
            """)),
        RecipeWriter.ToCanonicalJson(Parse("""
            # the same
            dedup: { url: On, near: { rows: 8, bands: 14 }, memory: 262144 KiB }
            keep: [ "characters": { "low": 2.0e2 } ]
            sources: [ { path: ./a.warc, kind: WARC, name: 'crawl' } ]
            mixture: { sample: 1.0 }
            name: "x"
            """.Replace("WARC", "warc", StringComparison.Ordinal))));

    // What stands there is what is done: a preset that changes some day does not change what old manifests say.
    [Theory]
    [InlineData("preset: swallow", """{"bands":40,"characters":5,"rows":20,"verify":false}""")]
    [InlineData("preset: llm-jp, rows: 9", """{"bands":20,"rows":9,"verify":false,"words":5}""")]
    [InlineData("similarity: 0.8", """{"bands":26,"characters":5,"rows":11,"verify":false}""")]
    [InlineData("verify: true, words: 3", """{"bands":14,"rows":8,"similarity":0.719,"verify":true,"words":3}""")]
    public void Near_duplicates_are_written_with_the_numbers_that_follow(string near, string expected)
    {
        var text = RecipeWriter.ToCanonicalJson(Parse(RecipeFolder.Head + $"dedup: {{ near: {{ {near} }} }}"));

        Assert.Contains($"\"near\":{expected},", text, StringComparison.Ordinal);
        Assert.Equal(text, RecipeWriter.ToCanonicalJson(RecipeLoader.Parse(text, folder.Path("elsewhere"))));
    }

    [Fact]
    public void Another_bound_is_another_text() => Assert.NotEqual(
        RecipeWriter.ToCanonicalJson(Parse(RecipeFolder.Head + "keep: [ characters: { low: 200 } ]")),
        RecipeWriter.ToCanonicalJson(Parse(RecipeFolder.Head + "keep: [ characters: { low: 201 } ]")));

    [Fact]
    public void The_portable_text_says_nothing_of_name_and_machine()
    {
        var here = RecipeWriter.ToCanonicalJson(Parse(RecipeFolder.Head), portable: true);
        var there = RecipeWriter.ToCanonicalJson(
            RecipeLoader.Parse(RecipeFolder.Head.Replace("name: x", "name: y", StringComparison.Ordinal), folder.Path("elsewhere")), portable: true);

        Assert.Equal(here, there);
        Assert.DoesNotContain(folder.Root, here, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"crawl\"", here, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_a_recipe_again()
    {
        var text = RecipeWriter.ToCanonicalJson(Parse(RecipeFolder.Head + "keep: [ characters: { low: 200 } ]\ndedup: { near: off }"));

        Assert.Equal(text, RecipeWriter.ToCanonicalJson(RecipeLoader.Parse(text, folder.Path("elsewhere"))));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    public void Reading_and_writing_do_not_depend_on_the_culture(string culture)
    {
        const string text = RecipeFolder.Head + """
            keep: [ hiragana-ratio: { low: 0.25 } ]
            dedup: { memory: 16 MIB, representative: longest }
            mixture: { period: { from: 2015-01-31 }, sample: 1e-3 }
            """;
        var invariant = RecipeWriter.ToCanonicalJson(Parse(text));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(invariant, RecipeWriter.ToCanonicalJson(Parse(text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Contains("\"low\":0.25", invariant, StringComparison.Ordinal);
        Assert.Contains("\"from\":\"2015-01-31\"", invariant, StringComparison.Ordinal);
    }

    private Recipe Parse(string text) => RecipeLoader.Parse(text, folder.Root);
}
