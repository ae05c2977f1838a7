using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>Versions as people make them: corpora of a time, ladders, take-downs and what tells of them afterwards.</summary>
public sealed class MixRemoveCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    private const string Page = "http://www.kawabe-techo.example/tori/tsubame/";

    [Fact]
    public async Task A_page_that_is_taken_down_is_gone_everywhere_later_and_everywhere_it_was_is_named()
    {
        var kept = (int)JsonNode.Parse((await cli.RunAsync("mix", "show", "demo", "--json")).Output)!["funnel"]!["kept"]!;
        var dry = await cli.RunAsync("mix", "remove", "demo", "--url", Page, "--dry-run");
        var removed = await cli.RunAsync("mix", "remove", "demo", "--url", Page, "--reason", "asked by its author");
        var diff = await cli.RunAsync("mix", "diff", "demo@v1", "demo@v2", "--json");
        var blocks = await cli.RunAsync("mix", "blocks", "--json");
        var explained = await cli.RunAsync("explain", Page, "--recipe", "lake/demo/demo.yaml");
        var run = await cli.RunAsync("run", "lake/demo/demo.yaml", "--json");
        var story = JsonNode.Parse((await cli.RunAsync("explain", Page, "--recipe", "lake/demo/demo.yaml", "--json")).Output)![0]!;
        var later = JsonNode.Parse((await cli.RunAsync("mix", "show", "demo", "--json")).Output)!;

        Assert.Contains("demo@v0001 holds 1 page. Nothing was done (--dry-run).", dry.Output, StringComparison.Ordinal);
        Assert.Contains("demo@v0002", removed.Output, StringComparison.Ordinal);
        Assert.Contains("demo@v0001 without 1 page.", removed.Output, StringComparison.Ordinal);
        Assert.Contains("version   demo@v0001  1 page", removed.Output, StringComparison.Ordinal);
        Assert.Equal("asked by its author", (string?)JsonNode.Parse(blocks.Output)![0]!["reason"]);
        Assert.Contains("\"kind\": \"taken-out\"", diff.Output, StringComparison.Ordinal);
        Assert.Equal(2, explained.Code);
        Assert.Contains("Orders were given in", explained.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
        Assert.Equal("blocked", (string?)story["verdict"]);
        Assert.Equal((kept - 1, 1), ((int)later["funnel"]!["kept"]!, (int)later["funnel"]!["removed"]!["blocked"]!));
        Assert.Equal(0, (await cli.RunAsync("mix", "verify", "demo@v2")).Code);
    }

    [Fact]
    public async Task Until_makes_a_corpus_of_a_time_and_a_ladder_of_a_run_recipe_is_a_recipe()
    {
        var old = await cli.RunAsync("run", "lake/demo/demo.yaml", "--lake", "old", "--until", "2015-12-31", "--json");
        var shown = JsonNode.Parse((await cli.RunAsync("mix", "show", "demo", "--lake", "old", "--json")).Output)!;
        var ladder = await cli.RunAsync("variants", "ladder", "lake/demo/demo.yaml", "--lake", "old", "--set", "mixture.period.to=2015-12-31", "--steps", "3", "--out", "ladder.yaml");
        var listed = JsonNode.Parse((await cli.RunAsync("variants", "list", "ladder.yaml", "--json")).Output)!.AsArray();

        Assert.Equal(0, old.Code);
        Assert.True((int)shown["funnel"]!["removed"]!["period"]! > 0);
        Assert.All(shown["totals"]!["years"]!.AsObject(), year => Assert.True(string.CompareOrdinal(year.Key, "2015") <= 0));
        Assert.Equal(0, ladder.Code);
        Assert.Equal(3, listed.Count(name => ((string)name!).StartsWith("scripts-", StringComparison.Ordinal)));
        Assert.Contains("all-3", listed.Select(name => (string)name!));
    }
}
