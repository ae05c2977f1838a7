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

    [Fact]
    public async Task An_output_that_is_the_input_is_refused_and_the_input_stays()
    {
        await WriteAsync("same.jsonl", "{\"url\":\"http://a.example/\",\"text\":\"文です。\"}\n");
        var extract = await cli.RunAsync("extract", "same.jsonl", "--out", "./same.jsonl");
        var measure = await cli.RunAsync("measure", "same.jsonl", "--out", "same.jsonl");

        Assert.Equal((2, 2), (extract.Code, measure.Code));
        Assert.Contains("would be overwritten", extract.Error, StringComparison.Ordinal);
        Assert.Single(await LinesAsync("same.jsonl"));
    }

    [Fact]
    public async Task Measure_names_the_place_of_what_it_could_not_read_and_fails_when_that_is_all()
    {
        await WriteAsync("bad.jsonl", "no json\n");
        var measured = await cli.RunAsync("measure", "bad.jsonl", "--out", "bad.out.jsonl");

        Assert.Equal(1, measured.Code);
        Assert.Contains("bad.jsonl, byte 0:", measured.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_does_what_a_recipes_transforms_say_or_refuses()
    {
        await WriteAsync("two.jsonl", "{\"url\":\"http://a.example/1\",\"text\":\"電話は03-1234-5678です。\"}\n{\"url\":\"http://a.example/2\",\"text\":\"電話はありません。\"}\n");
        const string Head = "name: t\nsources: [ { name: s, kind: jsonl, path: two.jsonl } ]\n";
        await WriteAsync("remove.yaml", Head + "transforms: [ mask-personal-data: { phone: remove-page } ]\n");
        await WriteAsync("lines.yaml", Head + "transforms: [ remove-host-lines ]\n");
        var removed = await cli.RunAsync("extract", "two.jsonl", "--recipe", "remove.yaml", "--out", "one.jsonl");
        var refused = await cli.RunAsync("extract", "two.jsonl", "--recipe", "lines.yaml", "--out", "none.jsonl");

        Assert.Equal("http://a.example/2", (string?)Assert.Single(await LinesAsync("one.jsonl"))["url"]);
        Assert.Contains("removed: mask-personal-data.phone 1", removed.Error, StringComparison.Ordinal);
        Assert.Equal(2, refused.Code);
        Assert.Contains("remove-host-lines counts lines over a whole corpus", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(cli.Folder, "none.jsonl")));
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(cli.Folder, name), text, TestContext.Current.CancellationToken);

    private async Task<List<JsonNode>> LinesAsync(string name) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(cli.Folder, name), TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!)];
}
