using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary><c>dedup</c> as its users run it. It needs no lake, so none is made.</summary>
public sealed class DedupCommandTests : IAsyncDisposable
{
    private const string Lines = """
        {"url":"http://a.example/1","text":"川沿いの道を歩いていると、燕が飛んでいました。","fetched_at":"2024-01-01"}
        {"url":"http://b.example/1","text":"川沿いの道を歩いていると､燕が飛んでいました｡"}
        no json
        {"url":"http://a.example/1#top","text":"別の文章です。"}
        {"text":"アドレスのない文章です。"}
        {"text":"アドレスのない別の文章です。"}

        """;

    private readonly CommandLineFixture cli = new();

    [Fact]
    public async Task It_writes_its_files_tells_what_it_did_and_leaves_no_work()
    {
        cli.Write("a.jsonl", Lines);
        var result = await cli.RunAsync("dedup", "a.jsonl", "--out", "out", "--workers", "2");

        Assert.Equal((0, ""), (result.Code, result.Code == 0 ? "" : result.Error));
        Assert.Contains("6 pages in = 3 kept + 2 duplicates + 1 quarantined (jsonl-syntax 1)", result.Output, StringComparison.Ordinal);
        Assert.Contains("near duplicates: 14 bands of 8, shingles of 5 characters", result.Output, StringComparison.Ordinal);
        Assert.Contains("clusters by pages: 1: 2, 3-5: 1", result.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["clusters.jsonl", "kept.jsonl", "quarantine.jsonl"],
            Directory.EnumerateFileSystemEntries(Path.Combine(cli.Folder, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(cli.Folder, "out", "kept.jsonl"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_folder_of_shards_is_its_files_in_their_order()
    {
        Directory.CreateDirectory(Path.Combine(cli.Folder, "shards"));
        cli.Write("shards/b.jsonl", Lines);
        cli.Write("shards/a.jsonl", Lines);
        var result = await cli.RunAsync("dedup", "shards", "--out", "out", "--json");

        Assert.Equal((12, 3), ((int)JsonNode.Parse(result.Output)!["pages_in"]!, (int)JsonNode.Parse(result.Output)!["kept"]!));
        var first = (await File.ReadAllLinesAsync(Path.Combine(cli.Folder, "out", "clusters.jsonl"), TestContext.Current.CancellationToken))[3];
        Assert.Contains("a.jsonl", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_that_name_that_no_dedup_wrote_is_not_replaced()
    {
        cli.Write("a.jsonl", Lines);
        Directory.CreateDirectory(Path.Combine(cli.Folder, "out"));
        cli.Write("out/kept.jsonl", "precious");
        var result = await cli.RunAsync("dedup", "a.jsonl", "--out", "out");

        Assert.Equal(2, result.Code);
        Assert.Contains("is not of an earlier dedup and would be replaced", result.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Path.Combine(cli.Folder, "out", "kept.jsonl"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_line_of_json_sums_it_up_and_options_reach_the_engine()
    {
        cli.Write("a.jsonl", Lines);
        var result = await cli.RunAsync(
            "dedup", "a.jsonl", "--out", "out", "--near", "25x20", "--characters", "4", "--no-url", "--no-exact", "--memory", "64MiB", "--keep-work", "--work", "w", "--json");

        var summary = JsonNode.Parse(result.Output)!;
        Assert.Equal((6, 4, 1), ((int)summary["pages_in"]!, (int)summary["kept"]!, (int)summary["quarantined"]!["jsonl-syntax"]!));
        Assert.Equal(["near"], summary["duplicates"]!.AsObject().Select(level => level.Key));
        Assert.Single(result.Output.TrimEnd().Split('\n'));
        Assert.True(Directory.Exists(Path.Combine(cli.Folder, "w", "signatures")));
    }

    [Theory]
    [InlineData("--near is off; leave out one", "--near", "off", "--verify")]
    [InlineData("leave no level of duplicates", "--near", "off", "--no-url", "--no-exact")]
    [InlineData("dedup.near.preset: found 'swalow'; allowed: fineweb, swallow, llm-jp, hojichar. Did you mean swallow?", "--near", "swalow")]
    [InlineData("dedup.near.bands: found '0'; allowed: a whole number from 1 to 256", "--near", "0x8")]
    [InlineData("dedup.memory: found '1'; allowed: a size from 16 MiB", "--memory", "1")]
    [InlineData("Must be one of", "--representative", "best-score")]
    [InlineData("is given twice", "./a.jsonl")]
    public async Task What_cannot_be_is_one_message_and_nothing_is_written(string message, params string[] options)
    {
        cli.Write("a.jsonl", Lines);
        var result = await cli.RunAsync(["dedup", "a.jsonl", .. options, "--out", "out"]);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Output + result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(cli.Folder, "out")));
    }

    [Fact]
    public async Task It_fails_where_no_line_could_be_read()
    {
        cli.Write("a.jsonl", "no json\n");
        var result = await cli.RunAsync("dedup", "a.jsonl", "--out", "out");

        Assert.Equal(1, result.Code);
        Assert.Contains("1 pages in = 0 kept + 0 duplicates + 1 quarantined", result.Output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => cli.DisposeAsync();
}
