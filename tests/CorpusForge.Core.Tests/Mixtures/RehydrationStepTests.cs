using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Mixtures;

public sealed class RehydrationStepTests
{
    private const string Head = "name: t\nsources: [ { name: s, kind: jsonl, path: x } ]\n";

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(8, 2)]
    [InlineData(9, 3)]
    [InlineData(31, 3)]
    [InlineData(32, 2)]
    [InlineData(49, 2)]
    [InlineData(50, 1)]
    [InlineData(100_000, 1)]
    public void The_curve_for_japanese_holds_on_both_sides_of_each_step(int size, double repeat) =>
        Assert.Equal(repeat, RehydrationStep.RepeatOf(Load("on")!, size));

    [Fact]
    public void Below_the_first_step_a_page_is_seen_once()
    {
        var steps = Load("[ { size: 4, repeat: 0.5 }, { size: 10, repeat: 0 } ]")!;

        Assert.Equal([1, 0.5, 0.5, 0], new[] { 3, 4, 9, 10 }.Select(size => RehydrationStep.RepeatOf(steps, size)));
    }

    [Fact]
    public void Off_is_the_default()
    {
        Assert.Null(Load("off"));
        Assert.Null(RecipeLoader.Parse(Head, "/").Mixture.Rehydrate);
    }

    [Theory]
    [InlineData("often", "mixture.rehydrate: found 'often'; allowed: on, off or a list")]
    [InlineData("[ { size: 4 } ]", "repeat: missing; allowed: a number from 0 to 10")]
    [InlineData("[ { size: 4, repeat: 11 } ]", "repeat: found '11'; allowed: a number from 0 to 10")]
    [InlineData("[ { size: 0, repeat: 1 } ]", "size: found '0'; allowed: a whole number from 1 to 2147483647")]
    [InlineData("[ { size: 9, repeat: 1 }, { size: 9, repeat: 2 } ]", "size 9 stands behind size 9; allowed: sizes that grow from step to step")]
    [InlineData("[]", "found 0; allowed: 1 to 100 rehydrate")]
    public void What_cannot_be_is_told_with_place_and_remedy(string value, string message) =>
        Assert.Contains(message, Assert.Throws<RecipeException>(() => Load(value)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_recipe_that_is_written_is_read_again()
    {
        foreach (var value in (string[])["on", "off", "[ { size: 4, repeat: 0.5 } ]"])
        {
            var recipe = RecipeLoader.Parse(Head + $"mixture: {{ rehydrate: {value} }}", "/");
            Assert.Equal(recipe.Mixture.Rehydrate, RecipeLoader.Parse(RecipeWriter.ToCanonicalJson(recipe), "/").Mixture.Rehydrate);
        }
    }

    private static IReadOnlyList<RehydrationStep>? Load(string value) => RecipeLoader.Parse(Head + $"mixture: {{ rehydrate: {value} }}", "/").Mixture.Rehydrate;
}
