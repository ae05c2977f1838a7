using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>What the columns of a run answer.</summary>
public sealed class ReportCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    [Fact]
    public async Task Whatif_tells_in_json_and_in_words_what_a_bound_gains_and_loses()
    {
        string[] question = ["whatif", "lake/demo/demo.yaml", "--set", "keep.hiragana-ratio.low=0.6", "--set", "keep.ellipsis-ratio=off"];
        var json = await cli.RunAsync([.. question, "--json"]);
        var words = await cli.RunAsync(question);
        var report = JsonNode.Parse(json.Output)!;

        Assert.Equal((0, 0), (json.Code, words.Code));
        Assert.Equal(1, (int)report["gained"]!["steps"]!["ellipsis-ratio"]!);
        Assert.True((int)report["lost"]!["steps"]!["hiragana-ratio"]! > 1);
        Assert.Equal((int)report["then"]!["pages"]! - (int)report["now"]!["pages"]!, (int)report["gained"]!["pages"]! - (int)report["lost"]!["pages"]!);
        Assert.Contains("now removed by ellipsis-ratio 1", words.Output, StringComparison.Ordinal);
        Assert.Contains("(bound 0.6)", words.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatif_without_a_change_and_with_an_unknown_rule_is_wrong_use()
    {
        var nothing = await cli.RunAsync("whatif", "lake/demo/demo.yaml");
        var unknown = await cli.RunAsync("whatif", "lake/demo/demo.yaml", "--set", "keep.hiragana-rati.low=0.5");

        Assert.Equal((2, 2), (nothing.Code, unknown.Code));
        Assert.Contains("There is no change to judge", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("hiragana-ratio", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_report_gives_own_and_shared_kills_and_drift()
    {
        var json = await cli.RunAsync("filters", "report", "lake/demo/demo.yaml", "--json");
        var words = await cli.RunAsync("filters", "report", "lake/demo/demo.yaml");
        var report = JsonNode.Parse(json.Output)!;
        var filters = report["filters"]!.AsArray();

        Assert.Equal((0, 0), (json.Code, words.Code));
        Assert.Equal((int)report["pages"]! - (int)report["kept"]!, filters.Sum(filter => (int)filter!["first"]!));
        Assert.All(filters, filter => Assert.Equal((int)filter!["refused"]!, (int)filter["own"]! + (int)filter["shared"]!));
        Assert.NotEmpty(report["drift"]!.AsArray());
        Assert.Contains("Own: no other rule refuses them", words.Output, StringComparison.Ordinal);
    }
}
