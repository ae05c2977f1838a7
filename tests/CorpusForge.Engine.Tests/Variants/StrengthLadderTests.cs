using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Tests.Runs;
using CorpusForge.Engine.Variants;

namespace CorpusForge.Engine.Tests.Variants;

/// <summary>A ladder goes from off over the recipe itself to stronger, and its file is a recipe whose variants build.</summary>
public sealed class StrengthLadderTests(SyntheticFixture fixture) : IClassFixture<SyntheticFixture>
{
    private readonly Laboratory laboratory = fixture.Laboratory;

    [Fact]
    public async Task Each_family_has_its_steps_from_off_over_the_recipe_itself_to_so_many_times_the_pages()
    {
        var ladder = await MakeAsync(5, 2);
        var scripts = ladder.Rungs.Where(rung => rung.Name.StartsWith("scripts-", StringComparison.Ordinal)).ToList();

        Assert.Equal(["all", "scripts", "sentence-shape"], ladder.Rungs.Select(rung => rung.Name[..rung.Name.LastIndexOf('-')]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([0, 0.5, 1, 1.5, 2], scripts.Select(rung => rung.Strength));
        Assert.All(scripts[0].Rules, rule => Assert.Null(rule.Bounds));
        Assert.Equal([400.0, 0.5], scripts[2].Rules.Select(rule => rule.Bounds!.Low!.Value));
        Assert.Equal(scripts.Select(rung => rung.Refused).Order(), scripts.Select(rung => rung.Refused));
        Assert.Equal(0, scripts[0].Refused);
        Assert.True(scripts[1].Refused < scripts[2].Refused && scripts[2].Refused < scripts[4].Refused);
    }

    [Fact]
    public void Strength_counts_pages_whatever_the_bounds_unit()
    {
        var values = new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
        var low = new RuleColumn(new("x", null, new() { Low = 3 }), values);
        var high = new RuleColumn(new("x", null, new() { High = 8 }), values);

        Assert.Equal([2.0, 5, 7], new[] { 0.5, 2, 3 }.Select(strength => low.At(strength)!.Low!.Value));
        Assert.Equal([9.0, 6, 4], new[] { 0.5, 2, 3 }.Select(strength => high.At(strength)!.High!.Value));
        Assert.Null(low.At(0));
        Assert.Equal(0, new RuleColumn(new("x", null, new() { Low = 0 }), values).At(2)!.Low);
    }

    [Fact]
    public async Task The_file_extends_the_recipe_and_its_variants_refuse_what_it_says()
    {
        var ladder = await MakeAsync(3, 2, "sentence-shape");
        File.WriteAllText(laboratory.Folder["base.yaml"], "name: t\nsources: [ { name: crawl, kind: warc, path: '*.warc.gz' } ]\ndedup: { url: off, exact: off, near: off }\n" + SyntheticFixture.Recipe);
        File.WriteAllText(laboratory.Folder["ladder.yaml"], ladder.ToYaml("base.yaml"));

        Assert.Equal(["sentence-shape-1", "sentence-shape-2", "sentence-shape-3"], RecipeLoader.Variants(laboratory.Folder["ladder.yaml"]));
        var strong = RecipeLoader.Load(laboratory.Folder["ladder.yaml"], [], "sentence-shape-3");
        var run = await laboratory.RunAsync(change: _ => strong with { Keep = [.. strong.Keep.Where(rule => rule.Name == "mean-sentence-length")] });

        Assert.Equal("t-ladder.sentence-shape-3", strong.Name);
        Assert.Equal(ladder.Rungs[2].Refused, (double)run.Manifest.Funnel.Removed["mean-sentence-length"] / run.Manifest.Funnel.PagesIn, 6);
    }

    [Fact]
    public async Task A_family_without_rules_is_an_error_that_names_those_there_are() => Assert.Contains(
        "has rules of the families scripts, sentence-shape, and all; not of words",
        (await Assert.ThrowsAsync<RecipeException>(() => MakeAsync(3, 2, "words"))).Message, StringComparison.Ordinal);

    private Task<StrengthLadder> MakeAsync(int steps, double to, params string[] families) =>
        StrengthLadder.MakeAsync(laboratory.Load(SyntheticFixture.Recipe), laboratory.Lake, steps, to, families, TestContext.Current.CancellationToken);
}
