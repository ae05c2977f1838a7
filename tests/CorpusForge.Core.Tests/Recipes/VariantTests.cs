using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

public sealed class VariantTests : IDisposable
{
    private const string Text = RecipeFolder.Head + """
        keep: [ characters: { low: 200 }, hiragana-ratio: { low: 0.2 } ]
        variants:
          strict: { keep: [ characters: { low: 400 } ], dedup: { near: { bands: 20 } }, mixture: { sample: 0.5 }, extract: { depth-limit: 99 } }
          loose: { keep: [ hiragana-ratio: off ] }
        """;

    private readonly RecipeFolder folder = new();

    public VariantTests() => folder.Write("x.yaml", Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_names_come_in_the_order_of_the_file() =>
        Assert.Equal(["strict", "loose"], RecipeLoader.Variants(folder.Path("x.yaml")));

    [Fact]
    public void A_recipe_without_variants_has_no_names() => Assert.Empty(RecipeLoader.Variants(folder.Write("y.yaml", RecipeFolder.Head)));

    [Fact]
    public void A_variant_changes_what_it_names_and_no_more()
    {
        var (recipe, strict) = (folder.Load("x.yaml"), folder.Load("x.yaml", "strict"));

        Assert.Equal("x.strict", strict.Name);
        Assert.Equal([400, 0.2], strict.Keep.Select(rule => rule.Bounds.Low));
        Assert.Equal((20, 0.5, 99), (strict.Dedup.NearPlan!.Bands, strict.Mixture.Sample, strict.Extract.DepthLimit));
        Assert.Equal(("x", 14, 1.0), (recipe.Name, recipe.Dedup.NearPlan!.Bands, recipe.Mixture.Sample));
    }

    [Fact]
    public void A_variant_can_switch_a_rule_off() => Assert.Equal("characters", Assert.Single(folder.Load("x.yaml", "loose").Keep).Name);

    [Fact]
    public void An_unknown_variant_names_the_nearest() => Assert.Equal(
        "x.yaml:1: no variant 'strct'; variants: strict, loose. Did you mean strict?", folder.ErrorOf("x.yaml", "strct"));

    [Fact]
    public void A_variant_does_not_change_what_is_read() => Assert.Equal(
        "x.yaml:3: variants.a.name: unknown key; known keys of a variant: extract, transforms, scores, tokenizer, keep, dedup, decontaminate, mixture",
        folder.ErrorOfText(RecipeFolder.Head + "variants: { a: { name: y } }"));

    [Fact]
    public void A_slip_in_a_variant_is_found_before_anyone_runs_it() => Assert.Equal(
        "x.yaml:5: variants.a.keep.characters.hgih: unknown key; known keys: low, high. Did you mean high?",
        folder.ErrorOfText(RecipeFolder.Head + "variants:\n  a:\n    keep: [ characters: { hgih: 1 } ]"));

    [Fact]
    public void A_variants_name_is_a_file_name() => Assert.Equal(
        "x.yaml:3: variants.A/B: found 'A/B'; allowed: names that match ^[a-z0-9][a-z0-9_-]{0,63}$",
        folder.ErrorOfText(RecipeFolder.Head + "variants: { A/B: {} }"));
}
