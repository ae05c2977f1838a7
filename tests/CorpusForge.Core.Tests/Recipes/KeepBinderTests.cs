using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Merging;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>Measures with settings of their own, which no recipe of this repository needs yet.</summary>
public sealed class KeepBinderTests
{
    private static readonly IReadOnlyList<MeasureInfo> Measures = MeasureCatalog.Describe([typeof(WordBalance)]);

    [Fact]
    public void Settings_stand_beside_the_bounds()
    {
        var rule = Bind("keep: [ word-balance: { high: 0.5, window-characters: 20, words: [ 広告, PR ] } ]");

        Assert.Equal((20, 0.5), (((WordBalance)rule.Measure!).WindowCharacters, rule.Bounds.High));
        Assert.Equal(["広告", "PR"], ((WordBalance)rule.Measure!).Words);
    }

    [Fact]
    public void Settings_that_are_not_named_have_their_defaults() =>
        Assert.Equal(10, ((WordBalance)Bind("keep: [ word-balance: { low: -1 } ]").Measure!).WindowCharacters);

    [Fact]
    public void A_rule_above_brings_its_bounds_and_keeps_the_settings_below()
    {
        var rule = Bind(
            "keep: [ word-balance: { low: -0.5, high: 0.5, window-characters: 20 } ]",
            "keep: [ word-balance: { high: 0.1 } ]");

        Assert.Equal(20, ((WordBalance)rule.Measure!).WindowCharacters);
        Assert.Equal(new Bounds { High = 0.1 }, rule.Bounds);
    }

    [Theory]
    [InlineData("low: -2", "low: found '-2'; allowed: a number from -1 to 1")]
    [InlineData("low: 0, window-characters: 0", "window-characters: found '0'; allowed: a whole number from 1 to 100")]
    [InlineData("low: 0, window: 5",
        "window: unknown key; known keys: window-characters, words, low, high. Did you mean window-characters?")]
    [InlineData("low: 0, words: PR", "words: found 'PR'; allowed: a list")]
    public void Errors_name_the_rule(string rule, string problem) => Assert.Equal(
        "x.yaml:1: keep.word-balance." + problem,
        Assert.Throws<RecipeException>(() => Bind($"keep: [ word-balance: {{ {rule} }} ]")).Message);

    [Fact]
    public void No_measure_has_a_setting_named_as_a_bound() => Assert.All(MeasureCatalog.All, measure =>
        Assert.DoesNotContain(SettingsModel.KeysOf(measure.Type), key => key.Name is "low" or "high"));

    private static KeepRule Bind(params string[] layers)
    {
        var trees = layers.Select(text => RecipeShape.OfFile(YamlTree.ReadFile(text, "x.yaml"), "/"));
        var merged = trees.Aggregate(RecipeMerge.Recipe);
        return Assert.Single(KeepBinder.Bind((MapNode)merged.Find("keep")!, Measures));
    }

    [Measure("word-balance", Origin = "none", Least = -1, Most = 1)]
    private sealed record WordBalance : IMeasure
    {
        [Description("Characters a window.")]
        [Range(1, 100)]
        public int WindowCharacters { get; init; } = 10;

        [Description("Words that count.")]
        public IReadOnlyList<string> Words { get; init; } = [];

        public double Of(PageView page) => 0;
    }
}
