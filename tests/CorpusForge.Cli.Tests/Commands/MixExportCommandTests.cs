using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary><c>mix export</c> and <c>mix export-verify</c> as their users run them, over the demo's version.</summary>
public sealed class MixExportCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    [Fact]
    public async Task It_exports_says_what_it_did_and_finds_it_again()
    {
        var first = await cli.RunAsync("mix", "export", "demo", "--format", "parquet", "--heldout", "0.2", "--workers", "2");
        var again = await cli.RunAsync("mix", "export", "demo", "--format", "parquet", "--heldout", "0.2", "--json");
        var place = Path.Combine(cli.Folder, "lake", "exports", "demo-v0001-parquet");

        Assert.Equal((0, ""), (first.Code, first.Code == 0 ? "" : first.Error));
        Assert.Contains($"demo@v0001 as parquet is exported: {place}, id ", first.Output, StringComparison.Ordinal);
        Assert.Contains("train       1 shard, ", first.Output, StringComparison.Ordinal);
        Assert.Contains("export: shards ", first.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(place, "data", "train-00000-of-00001.parquet")));
        var summary = JsonNode.Parse(again.Output)!;
        Assert.Equal((false, "demo", 1, "parquet"), ((bool)summary["is_new"]!, (string)summary["mixture"]!, (int)summary["version"]!, (string)summary["format"]!));
        Assert.Single(again.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Verify_holds_until_a_byte_is_changed()
    {
        Assert.Equal(0, (await cli.RunAsync("mix", "export", "demo", "--format", "webdataset", "--to", "tars")).Code);
        var sound = await cli.RunAsync("mix", "export-verify", "tars");
        var shard = Path.Combine(cli.Folder, "tars", "train-00000.tar");
        var bytes = await File.ReadAllBytesAsync(shard, TestContext.Current.CancellationToken);
        bytes[600] ^= 1;
        await File.WriteAllBytesAsync(shard, bytes, TestContext.Current.CancellationToken);
        var damaged = await cli.RunAsync("mix", "export-verify", "tars", "--json");

        Assert.Equal(0, sound.Code);
        Assert.Contains("is sound", sound.Output, StringComparison.Ordinal);
        Assert.Equal(1, damaged.Code);
        Assert.StartsWith("train-00000.tar: sha256", (string)JsonNode.Parse(damaged.Output)!["faults"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_export_at_the_same_place_is_refused()
    {
        Assert.Equal(0, (await cli.RunAsync("mix", "export", "demo", "--format", "jsonl", "--to", "lines")).Code);
        var other = await cli.RunAsync("mix", "export", "demo", "--format", "jsonl", "--layout", "dolma", "--to", "lines");

        Assert.Equal(2, other.Code);
        Assert.Contains("holds another export: demo@v0001 as jsonl", other.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format megatron is of tokens: name a tokenizer with --tokenizer", "--format", "megatron")]
    [InlineData("--format parquet is of text: leave out --tokenizer", "--format", "parquet", "--tokenizer", "t.json")]
    [InlineData("There is no tokenizer at", "--format", "flat", "--tokenizer", "nothing.json")]
    [InlineData("--heldout takes a share from 0 to below 1", "--format", "jsonl", "--heldout", "1")]
    [InlineData("--shard-size: found '1'; for mds allowed: a size from 64 KiB to 2 GiB", "--format", "mds", "--shard-size", "1")]
    [InlineData("--layout is for jsonl", "--format", "mds", "--layout", "dolma")]
    [InlineData("has no measure or score 'hiragana'; it has: ", "--format", "jsonl", "--columns", "hiragana")]
    [InlineData("--columns takes all, none, or names", "--format", "jsonl", "--columns", "all", "characters")]
    [InlineData("Must be one of", "--format", "arrow")]
    public async Task What_cannot_be_is_one_message_and_nothing_is_written(string message, params string[] options)
    {
        var result = await cli.RunAsync(["mix", "export", "demo", .. options, "--to", "nothing"]);

        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Output + result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(cli.Folder, "nothing")));
    }

    [Fact]
    public async Task A_place_without_an_export_cannot_be_verified()
    {
        var result = await cli.RunAsync("mix", "export-verify", "nowhere");

        Assert.Equal(2, result.Code);
        Assert.Contains("There is no export at", result.Error, StringComparison.Ordinal);
    }
}
