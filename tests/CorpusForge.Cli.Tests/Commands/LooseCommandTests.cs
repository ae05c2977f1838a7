using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>The commands that work on files without a lake.</summary>
public sealed class LooseCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    [Fact]
    public async Task Extract_writes_a_line_a_page_and_measure_adds_every_measure_to_it()
    {
        var extracted = await cli.RunAsync("extract", "lake/demo/demo.warc.gz", "--out", "pages.jsonl");
        Assert.Equal(0, extracted.Code);
        Assert.Contains("could not be read: depth-limit 1, http-body 1", extracted.Error, StringComparison.Ordinal);
        var pages = await LinesAsync("pages.jsonl");
        Assert.Equal(72, pages.Count);
        var page = pages.Single(line => (string?)line["url"] == "http://www.kawabe-techo.example/tori/tsubame/");
        Assert.Equal("euc-jp", (string?)page["charset"]);
        Assert.NotNull(page["title"]);
        Assert.NotNull(page["links"]!["total"]);

        var measured = await cli.RunAsync("measure", "pages.jsonl", "--out", "measured.jsonl");
        Assert.Equal(0, measured.Code);
        var lines = await LinesAsync("measured.jsonl");
        Assert.Equal(pages.Select(line => (string?)line["url"]), lines.Select(line => (string?)line["url"]));
        Assert.Equal(pages.Select(line => (string?)line["text"]), lines.Select(line => (string?)line["text"]));
        var text = (string)page["text"]!;
        var measures = lines[pages.IndexOf(page)]["measures"]!;
        Assert.Equal(text.EnumerateRunes().Count(), (double)measures["characters"]!);
        Assert.InRange((double)measures["hiragana-ratio"]!, 0.4, 0.8);
    }

    [Fact]
    public async Task Bench_times_a_run_and_the_bare_parse_in_turn()
    {
        var bench = await cli.RunAsync("bench", "lake/demo/demo.warc.gz", "--rounds", "2", "--json");
        var result = JsonNode.Parse(bench.Output)!;

        Assert.Equal(0, bench.Code);
        Assert.Equal(2, result["rounds"]!.AsArray().Count);
        Assert.All(result["rounds"]!.AsArray(), round => Assert.Equal(72, (int)round!["pages"]!));
        Assert.True((double)result["median_ratio"]! > 0);
    }

    private async Task<List<JsonNode>> LinesAsync(string name) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(cli.Folder, name), TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!)];
}
