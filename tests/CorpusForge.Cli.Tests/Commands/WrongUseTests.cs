namespace CorpusForge.Cli.Tests.Commands;

/// <summary>What is wrong is told in one message, with the place and the remedy, and by the exit code.</summary>
public sealed class WrongUseTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    [Theory]
    [InlineData(2, "'rnu' was not matched", "rnu")]
    [InlineData(2, "Required argument 'RECIPE' missing", "run")]
    [InlineData(2, "--workers takes a number from 1 to 1024", "run", "lake/demo/demo.yaml", "--workers", "0")]
    [InlineData(2, "nothing.yaml: no such file", "run", "nothing.yaml")]
    [InlineData(2, "Did you mean hiragana-ratio?", "run", "lake/demo/demo.yaml", "--set", "keep.hiragana-ratoi.low=0.2")]
    [InlineData(2, "Did you mean strict?", "run", "lake/demo/demo.yaml", "--variant", "strikt")]
    [InlineData(2, "error: --set sources.demo.path=missing.warc.gz: sources.demo.path: Source 'demo': no file at", "run", "lake/demo/demo.yaml", "--set", "sources.demo.path=missing.warc.gz")]
    [InlineData(2, "leave out --variant", "run", "lake/demo/demo.yaml", "--variants", "--variant", "loose")]
    [InlineData(2, "There is no lake at", "mix", "list", "--lake", "nowhere")]
    [InlineData(2, "There is no mixture 'demmo' in this lake; it has: demo", "mix", "show", "demmo")]
    [InlineData(2, "demo has versions v1", "mix", "show", "demo@v7")]
    [InlineData(2, "demo has versions v1", "mix", "card", "demo@v7")]
    [InlineData(2, "There is no folder", "mix", "card", "demo", "--out", "nowhere/README.md")]
    [InlineData(2, "'fr' not recognized", "mix", "card", "demo", "--language", "fr")]
    [InlineData(2, "demo has versions v1", "mix", "diff", "demo", "demo@v7")]
    [InlineData(2, "There is no folder", "mix", "diff", "demo", "demo", "--html", "nowhere/diff.html")]
    [InlineData(2, "There is no 'demmo'", "sql", "select * from demmo")]
    [InlineData(2, "near: demo", "sql", "select * from demmo")]
    [InlineData(2, "DELETE is refused", "sql", "delete from demo")]
    [InlineData(2, "Give a statement", "sql")]
    [InlineData(2, "--memory takes a size from 64 MiB", "sql", "select 1", "--memory", "1MiB")]
    [InlineData(2, "is no kind of file", "sql", "select 1", "--out", "x.xlsx")]
    [InlineData(2, "is no page of 'demo'", "explain", "http://nowhere.example/", "-r", "lake/demo/demo.yaml")]
    [InlineData(2, "has not been run to the end", "explain", "http://nowhere.example/", "-r", "lake/demo/demo.yaml", "--set", "keep.characters.low=7")]
    [InlineData(2, "cannot be told from its name", "extract", "lake/demo/demo.yaml", "--out", "x.jsonl")]
    [InlineData(2, "Give a mixture, or files with --text", "tokenizer", "train", "--out", "tok")]
    [InlineData(2, "--vocabulary takes a number from 258", "tokenizer", "train", "demo", "--out", "tok", "--vocabulary", "200")]
    [InlineData(2, "There is no file", "tokenizer", "train", "--text", "none.jsonl", "--out", "tok")]
    [InlineData(2, "is there and not empty", "tokenizer", "train", "demo", "--out", "lake")]
    [InlineData(2, "There is no tokenizer at", "tokenizer", "count", "demo", "--tokenizer", "none")]
    [InlineData(1, "nowhere: there is no such folder", "dictionary", "compile", "nowhere", "--out", "x.dictionary")]
    public async Task One_message_and_its_exit_code(int code, string message, params string[] arguments)
    {
        var result = await cli.RunAsync(arguments);

        Assert.Contains(message, result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal(code, result.Code);
        Assert.DoesNotContain("   at CorpusForge", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_has_help_with_an_example()
    {
        foreach (var command in new[] { "demo", "run", "extract", "measure", "dedup", "explain", "classifier score", "classifier evaluate", "mix", "mix list", "mix show", "mix verify", "mix card", "mix diff", "sql", "mix export", "mix export-verify", "mix remove", "mix blocks", "variants list", "variants ladder", "tokenizer count", "tokenizer train", "tokenizer encode", "tokenizer decode", "bench", "dictionary compile", "decontaminate", "decontaminate scan", "decontaminate report" })
        {
            var help = await cli.RunAsync([.. command.Split(' '), "--help"]);

            Assert.Equal(0, help.Code);
            Assert.Contains("Example: corpusforge " + command, help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_damaged_shard_makes_verify_fail_and_name_it()
    {
        Assert.Equal(0, (await cli.RunAsync("run", "lake/demo/demo.yaml", "--lake", "damaged")).Code);
        var shard = Path.Combine(cli.Folder, "damaged", "mixtures", "demo", "v0001", "shard-00000.parquet");
        var bytes = await File.ReadAllBytesAsync(shard, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(shard, bytes, TestContext.Current.CancellationToken);

        var verified = await cli.RunAsync("mix", "verify", "demo", "--lake", "damaged");

        Assert.Equal(1, verified.Code);
        Assert.Contains("fault: shard-00000.parquet: sha256", verified.Output, StringComparison.Ordinal);
    }
}
