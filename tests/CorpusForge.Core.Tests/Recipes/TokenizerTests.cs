using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>The key <c>tokenizer</c> and rules on the tokens it counts.</summary>
public sealed class TokenizerTests : IDisposable
{
    private const string Head = RecipeFolder.Head;

    private readonly RecipeFolder folder = new();

    [Fact]
    public void Its_path_starts_from_the_file_that_says_it_and_a_variant_changes_it_or_switches_it_off()
    {
        folder.Write("deep/base.yaml", Head + "tokenizer: ./tok\n");
        folder.Write("x.yaml", "extends: deep/base.yaml\nvariants:\n  other: { tokenizer: more/x.model }\n  none: { tokenizer: off }\n");

        Assert.Equal(folder.Path("deep/tok"), folder.Load("x.yaml").Tokenizer);
        Assert.Equal(folder.Path("more/x.model"), folder.Load("x.yaml", "other").Tokenizer);
        Assert.Null(folder.Load("x.yaml", "none").Tokenizer);
        Assert.Null(folder.Load("x.yaml", null, "tokenizer=off").Tokenizer);
    }

    [Fact]
    public void A_rule_on_tokens_needs_it()
    {
        folder.Write("y.yaml", Head + "tokenizer: ./tok\nkeep: [ tokens: { low: 20 } ]\n");

        Assert.Equal(20, folder.Load("y.yaml").Keep[0].Bounds.Low);
        Assert.Empty(folder.Load("y.yaml").Scorers);
        var message = folder.ErrorOfText(Head + "keep: [ tokens: { low: 20 } ]\n");
        Assert.Equal("x.yaml:3: keep.tokens: counts tokens, but the recipe has no tokenizer; allowed: with tokenizer: PATH", message);
        Assert.Contains("keep.tokens: counts tokens", folder.ErrorOf("y.yaml", null, "tokenizer=off"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_moved_tells_no_path_and_the_whole_form_loads_again()
    {
        folder.Write("x.yaml", Head + "tokenizer: ./tok\n");
        var recipe = folder.Load("x.yaml");

        Assert.DoesNotContain("tok", RecipeWriter.ToCanonicalJson(recipe, portable: true), StringComparison.Ordinal);
        Assert.Equal(recipe.Tokenizer, RecipeLoader.Parse(RecipeWriter.ToCanonicalJson(recipe), folder.Root).Tokenizer);
    }

    public void Dispose() => folder.Dispose();
}
