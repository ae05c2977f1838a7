using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Recipes;

public sealed class ExtendsTests : IDisposable
{
    private const string Base = """
        name: base
        sources:
          - { name: crawl, kind: warc, path: data/*.warc.gz }
          - { name: wiki, kind: jsonl, path: wiki.jsonl }
        keep:
          - characters: { low: 200, high: 9000 }
          - hiragana-ratio: { low: 0.2 }
        dedup: { near: { bands: 20, rows: 10 }, url: false }
        mixture: { weights: { crawl: 1, wiki: 2 } }
        variants:
          strict: { keep: [ characters: { low: 400 } ] }
        """;

    private readonly RecipeFolder folder = new();

    public ExtendsTests() => folder.Write("shared/base.yaml", Base);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_recipe_that_only_extends_is_the_other_with_its_own_name()
    {
        folder.Write("x.yaml", "name: x\nextends: shared/base.yaml");

        Assert.Equal(
            RecipeWriter.ToCanonicalJson(folder.Load("shared/base.yaml"), portable: true),
            RecipeWriter.ToCanonicalJson(folder.Load("x.yaml"), portable: true));
        Assert.Equal("x", folder.Load("x.yaml").Name);
        Assert.Equal(folder.Root, folder.Load("x.yaml").Folder);
    }

    [Fact]
    public void Paths_start_from_the_file_that_wrote_them()
    {
        folder.Write("x.yaml", "extends: shared/base.yaml\nsources: [ { name: own, kind: html, path: pages } ]");

        Assert.Equal(
            [folder.Path("shared/data/*.warc.gz"), folder.Path("shared/wiki.jsonl"), folder.Path("pages")],
            folder.Load("x.yaml").Sources.Select(source => source.Path));
    }

    [Fact]
    public void Sources_merge_by_name_and_keep_their_place()
    {
        folder.Write("x.yaml", "extends: shared/base.yaml\nsources: [ { name: crawl, page-limit: 1 MiB } ]");

        var crawl = folder.Load("x.yaml").Sources[0];
        Assert.Equal((SourceKind.Warc, ByteSize.FromMebibytes(1)), (crawl.Kind, crawl.PageLimit));
        Assert.Equal(2, folder.Load("x.yaml").Sources.Count);
    }

    [Fact]
    public void A_rule_replaces_the_bounds_in_place_and_a_new_one_comes_last()
    {
        folder.Write("x.yaml", "extends: shared/base.yaml\nkeep:\n  - katakana-ratio: { high: 0.5 }\n  - characters: { low: 50 }");

        Assert.Equal(["characters", "hiragana-ratio", "katakana-ratio"], folder.Load("x.yaml").Keep.Select(rule => rule.Name));
        Assert.Equal(new Bounds { Low = 50 }, folder.Load("x.yaml").Keep[0].Bounds);
    }

    [Fact]
    public void Off_removes_a_rule()
    {
        folder.Write("x.yaml", "extends: shared/base.yaml\nkeep: [ characters: off ]");

        Assert.Equal("hiragana-ratio", Assert.Single(folder.Load("x.yaml").Keep).Name);
    }

    [Fact]
    public void Off_for_a_rule_that_is_not_inherited_names_the_nearest()
    {
        folder.Write("x.yaml", "extends: shared/base.yaml\nkeep:\n  - character: off");

        Assert.Equal(
            "x.yaml:3: keep.character: off, but there is no such rule; rules: characters, hiragana-ratio. Did you mean characters?",
            folder.ErrorOf("x.yaml"));
    }

    [Fact]
    public void Maps_merge_by_key()
    {
        folder.Write("x.yaml", "extends: shared/base.yaml\ndedup: { near: { bands: 30 } }\nmixture: { weights: { wiki: 3 } }");

        var recipe = folder.Load("x.yaml");
        Assert.Equal((30, 10, false), (recipe.Dedup.NearPlan!.Bands, recipe.Dedup.NearPlan.Rows, recipe.Dedup.Url));
        Assert.Equal((1, 3), (recipe.Mixture.Weights["crawl"], recipe.Mixture.Weights["wiki"]));
    }

    [Fact]
    public void Near_can_be_switched_off_and_on_with_its_defaults()
    {
        folder.Write("off.yaml", "extends: shared/base.yaml\ndedup: { near: off }");
        folder.Write("on.yaml", "extends: off.yaml\ndedup: { near: on }");

        Assert.Null(folder.Load("off.yaml").Dedup.Near);
        Assert.Equal(14, folder.Load("on.yaml").Dedup.NearPlan!.Bands);
    }

    [Fact]
    public void A_chain_is_followed_to_its_end()
    {
        folder.Write("sub/y.yaml", "extends: ../shared/base.yaml\nkeep: [ characters: { low: 10 } ]");
        folder.Write("x.yaml", "extends: sub/y.yaml\nkeep: [ hiragana-ratio: off ]");

        Assert.Equal(10, Assert.Single(folder.Load("x.yaml").Keep).Bounds.Low);
    }

    [Fact]
    public void Variants_merge_by_name()
    {
        folder.Write("x.yaml", "extends: shared/base.yaml\nvariants:\n  strict: { keep: [ hiragana-ratio: off ] }\n  loose: { keep: [ characters: off ] }");

        Assert.Equal(["strict", "loose"], RecipeLoader.Variants(folder.Path("x.yaml")));
        Assert.Equal(new Bounds { Low = 400 }, Assert.Single(folder.Load("x.yaml", "strict").Keep).Bounds);
    }
}
