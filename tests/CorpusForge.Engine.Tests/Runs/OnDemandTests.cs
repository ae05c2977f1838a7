using CorpusForge.Core.Filters;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Reporting;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Measures that are taken only where a rule asks for them.</summary>
public sealed class OnDemandTests : IDisposable
{
    private const string Nouns = "keep: [ noun-ratio: { high: 0.5 } ]\n";
    private const string NounsAndWords = "keep: [ noun-ratio: { high: 0.5 }, words: { low: 5 } ]\n";

    private readonly Laboratory laboratory = new();

    public OnDemandTests() => SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(4).Take(60)]);

    [Fact]
    public async Task The_rule_judges_by_the_measure_of_the_documents_text()
    {
        var run = await laboratory.RunAsync(Nouns + "dedup: { url: false, exact: false, near: off }\n");
        var documents = await laboratory.DocumentsAsync();
        var measure = MeasureCatalog.Find("noun-ratio")!.Create();
        var refused = documents.Count(page => measure.Of(new PageView(page)) > 0.5);

        Assert.InRange(refused, 1, documents.Count - 1);
        Assert.Equal(refused, run.Manifest.Funnel.Removed["noun-ratio"]);
        var shard = Path.Combine(laboratory.Lake, "mixtures", "t", "v0001", run.Manifest.Shards[0].File);
        await using var table = await TableReader.OpenAsync(shard);
        Assert.All(await table.ValuesAsync<double>(0, "noun-ratio"), value => Assert.InRange(value, 0, 0.5));
    }

    [Fact]
    public async Task Without_such_a_rule_nothing_of_it_is_taken()
    {
        var run = await laboratory.RunAsync("keep: [ characters: { low: 1 } ]\n");

        Assert.DoesNotContain(run.Stages, stage => stage.Name == "on-demand");
        await using var table = await TableReader.OpenAsync(Path.Combine(laboratory.Lake, "mixtures", "t", "v0001", run.Manifest.Shards[0].File));
        Assert.DoesNotContain("noun-ratio", table.ColumnNames);
    }

    [Fact]
    public async Task Each_measure_is_taken_once_and_shared_whatever_else_a_recipe_asks()
    {
        await laboratory.RunAsync(Nouns);
        var before = laboratory.Parts("measures");
        var moved = await laboratory.RunAsync(Nouns.Replace("0.5", "0.4", StringComparison.Ordinal));
        var more = await laboratory.RunAsync(NounsAndWords);

        Assert.Equal(5, moved.Stages.Single(stage => stage.Name == "on-demand").Reused);
        Assert.Equal(0, more.Stages.Single(stage => stage.Name == "on-demand").Reused);
        Assert.Equal(before.Count + 5, laboratory.Parts("measures").Count);
        Assert.Equal(0, more.Stages.Single(stage => stage.Name == "documents").Pages);
    }

    [Fact]
    public async Task A_story_and_a_what_if_know_it_and_a_bound_on_what_was_never_taken_asks_for_a_run()
    {
        await laboratory.RunAsync(Nouns);
        using (var built = await BuiltRun.OpenAsync(laboratory.Load(Nouns), laboratory.Lake))
        {
            var story = Assert.Single(await new PageExplainer(built).ExamplesAsync(["noun-ratio"]));
            Assert.InRange(story.Rules.Single(rule => rule.Name == "noun-ratio").Value, 0.5, 1);
        }

        var report = await WhatIf.AskAsync(
            laboratory.Load(Nouns), laboratory.Load(Nouns.Replace("0.5", "0.9", StringComparison.Ordinal)), laboratory.Lake, 1, 3, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, report.Gained.Pages);
        var error = await Assert.ThrowsAsync<Core.Recipes.RecipeException>(() => WhatIf.AskAsync(
            laboratory.Load(Nouns), laboratory.Load(NounsAndWords), laboratory.Lake, 1, 3, TestContext.Current.CancellationToken));
        Assert.Contains("stage on-demand is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_part_is_taken_again()
    {
        var first = await laboratory.RunAsync(Nouns);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        Directory.Delete(Path.Combine(laboratory.Lake, "verdicts"), recursive: true);
        laboratory.Parts("measures").ToList().ForEach(part => Damage.FlipByte(part, 20));

        Assert.Equal(first.Manifest.Id, (await laboratory.RunAsync(Nouns)).Manifest.Id);
    }

    public void Dispose() => laboratory.Dispose();
}
