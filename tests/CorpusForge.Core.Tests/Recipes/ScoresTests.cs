using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>Models that score pages, and rules on what they give.</summary>
public sealed class ScoresTests : IDisposable
{
    private const string Head = RecipeFolder.Head;

    private readonly RecipeFolder folder = new();

    [Fact]
    public void A_rule_on_a_score_brings_its_classifier_along()
    {
        var recipe = Load("keep: [ affiliate-score: { high: 0.7 }, japanese-score: { low: 1 } ]");

        Assert.Equal(["affiliate"], recipe.Scorers);
        Assert.Empty(recipe.Scores);
        Assert.Equal([true, false], recipe.Keep.Select(rule => rule.IsScore));
        Assert.Equal(("affiliate-score", 0.7), (recipe.Keep[0].Column, recipe.Keep[0].Bounds.High));
    }

    [Fact]
    public void Listed_models_come_first_each_once_and_paths_start_from_the_file()
    {
        folder.Write("deep/base.yaml", Head + "scores: [ quality, ./own/spam, perplexity ]\nkeep: [ spam-score: { high: 0.5 }, adult-score: { high: 0.5 }, perplexity: { high: 1000 } ]");
        folder.Write("x.yaml", "extends: deep/base.yaml");

        Assert.Equal(["quality", folder.Path("deep/own/spam"), "perplexity", "adult"], folder.Load("x.yaml").Scorers);
    }

    [Fact]
    public void A_column_that_a_listed_model_may_own_brings_no_other_along()
    {
        folder.Write("x.yaml", Head + "scores: [ ./spam-text, ./perplexity-mine ]\nkeep: [ spam-text-score: { high: 0.5 }, perplexity-mine: { high: 1000 }, affiliate-text-score: { high: 0.7 } ]");

        Assert.Equal([folder.Path("spam-text"), folder.Path("perplexity-mine"), "affiliate"], folder.Load("x.yaml").Scorers);
    }

    [Fact]
    public void A_variant_switches_a_rule_off_and_states_a_list_of_its_own()
    {
        folder.Write("x.yaml", Head + """
            scores: [ quality ]
            keep: [ affiliate-score: { high: 0.7 } ]
            variants:
              loose: { keep: [ affiliate-score: off ] }
              strict: { keep: [ affiliate-score: { high: 0.3 } ], scores: [ ./spam ] }
            """);

        Assert.Equal(["quality"], folder.Load("x.yaml", "loose").Scorers);
        Assert.Equal([folder.Path("spam"), "affiliate"], folder.Load("x.yaml", "strict").Scorers);
        Assert.Equal(["quality", "affiliate"], folder.Load("x.yaml").Scorers);
        Assert.Equal(["quality"], folder.Load("x.yaml", null, "keep.affiliate-score=off").Scorers);
        Assert.Equal(["adult", "affiliate"], folder.Load("x.yaml", null, "scores=[ adult ]").Scorers);
    }

    [Theory]
    [InlineData("keep: [ hiragana-raito: { low: 0.2 } ]", "keep.hiragana-raito: unknown measure; known measures: ", ". Did you mean hiragana-ratio?")]
    [InlineData("scores: [ perplexity ]\nkeep: [ hiragana-raito: { low: 0.2 } ]", "keep.hiragana-raito: unknown measure; known measures: ", ". Did you mean hiragana-ratio?")]
    [InlineData("keep: [ Affiliate-Score: { high: 9 } ]", "keep.Affiliate-Score: unknown measure; known measures: ", "words")]
    [InlineData("keep: [ affiliate-score: { hgih: 0.7 } ]", "keep.affiliate-score.hgih: unknown key; known keys: low, high", ". Did you mean high?")]
    [InlineData("keep: [ affiliate-score: {} ]", "keep.affiliate-score: found no bound; allowed: ", "both")]
    [InlineData("keep: [ affiliate-score: { low: 2, high: 1 } ]", "keep.affiliate-score.low: low 2 is above high 1", "")]
    [InlineData("keep: [ affiliate-score: 0.7 ]", "keep.affiliate-score: found '0.7'; allowed: a map with low, high or both", "")]
    [InlineData("keep: [ affiliate-score: off ]", "keep.affiliate-score: off, but there is no such rule", "")]
    [InlineData("scores: affiliate", "scores: found 'affiliate'; allowed: a list", "")]
    [InlineData("scores: [ affiliate, ./x/affiliate/ ]", "scores.1: a second model named affiliate", "")]
    public void What_no_model_can_mean_is_an_error(string text, string begins, string ends)
    {
        var message = folder.ErrorOfText(Head + text);

        Assert.Contains(begins, message, StringComparison.Ordinal);
        Assert.Contains(ends, message, StringComparison.Ordinal);
        Assert.StartsWith("x.yaml:", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_models_say_which_columns_and_bounds_there_are()
    {
        var columns = new Dictionary<string, (double, double)> { ["affiliate-score"] = (0, 1), ["perplexity"] = (0, double.PositiveInfinity) };
        ScoreRules.Check(Load("scores: [ perplexity ]\nkeep: [ affiliate-score: { high: 1, low: 0 }, perplexity: { high: 1e9 } ]"), columns);

        Assert.Equal("x.yaml:3: keep.affiliate-score.high: found '1.5'; allowed: a number from 0 to 1", Fault("keep: [ affiliate-score: { high: 1.5 } ]"));
        Assert.Equal(
            "x.yaml:4: keep.perplexity.low: found '-1'; allowed: a number of at least 0", Fault("scores: [ perplexity ]\nkeep: [ perplexity: { low: -1 } ]"));
        Assert.Equal(
            "x.yaml:4: keep.perplexty: neither a measure nor a score of a model here; scores: affiliate-score, perplexity. Did you mean perplexity?",
            Fault("scores: [ perplexity ]\nkeep: [ perplexty: { low: 1 } ]"));
        Assert.EndsWith("Did you mean japanese-score?", Fault("keep: [ japanes-score: { low: 1 } ]"), StringComparison.Ordinal);

        string Fault(string text) => Assert.Throws<RecipeException>(() => ScoreRules.Check(Load(text), columns)).Message;
    }

    [Fact]
    public void The_text_of_a_recipe_names_its_models_and_is_portable()
    {
        var recipe = Load("scores: [ quality, ./own/spam ]\nkeep: [ affiliate-score: { high: 0.7 } ]");
        var text = RecipeWriter.ToCanonicalJson(recipe);

        Assert.Contains("\"scores\":[\"quality\",\"spam\"]", RecipeWriter.ToCanonicalJson(recipe, portable: true), StringComparison.Ordinal);
        Assert.Contains("{\"affiliate-score\":{\"high\":0.7}}", text, StringComparison.Ordinal);
        Assert.Equal(text, RecipeWriter.ToCanonicalJson(RecipeLoader.Parse(text, folder.Path("elsewhere"))));
    }

    public void Dispose() => folder.Dispose();

    private Recipe Load(string text)
    {
        folder.Write("x.yaml", Head + text);
        return RecipeLoader.Parse(Head + text, folder.Root, "x.yaml");
    }
}
