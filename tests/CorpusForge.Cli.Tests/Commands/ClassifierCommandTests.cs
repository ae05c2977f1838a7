using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>Models as people use them: on a file, on a lake, in a run, and in a page's story.</summary>
public sealed class ClassifierCommandTests : IClassFixture<CommandLineFixture>
{
    private static readonly (string Pattern, float Weight)[] Words = [("(?s).*つばめ.*", 3), ("(?s).*川.*", 1)];

    private readonly CommandLineFixture cli;

    public ClassifierCommandTests(CommandLineFixture cli)
    {
        this.cli = cli;
        OnnxModel.Write(Path.Combine(cli.Folder, "spam"), -1, Words);
    }

    [Fact]
    public async Task Score_and_measure_write_the_scores_of_each_line()
    {
        cli.Write("two.jsonl", "{\"url\":\"http://a.example/1\",\"text\":\"つばめが飛ぶ。\"}\n{\"url\":\"http://a.example/2\",\"text\":\"何もない。\"}\n");
        var scored = await cli.RunAsync("classifier", "score", "./spam", "two.jsonl", "--out", "scored.jsonl");
        var measured = await cli.RunAsync("measure", "two.jsonl", "--out", "measured.jsonl", "--scores", "./spam");
        var none = await cli.RunAsync("measure", "two.jsonl", "--out", "none.jsonl", "--scores", "none");

        Assert.Equal((0, 0, 0), (scored.Code, measured.Code, none.Code));
        double[] expected = [1 / (1 + Math.Exp(-2)), 1 / (1 + Math.Exp(1))];
        foreach (var file in new[] { "scored.jsonl", "measured.jsonl" })
        {
            Assert.All((await LinesAsync(file)).Zip(expected), pair => Assert.Equal(pair.Second, (double)pair.First["scores"]!["spam-score"]!, 6));
        }

        Assert.All(await LinesAsync("scored.jsonl"), line => Assert.Null(line["measures"]));
        Assert.All(await LinesAsync("measured.jsonl"), line => Assert.NotNull(line["measures"]!["characters"]));
        Assert.All(await LinesAsync("none.jsonl"), line => Assert.Empty(line["scores"]!.AsObject()));
    }

    [Fact]
    public async Task A_lake_is_scored_and_a_run_and_a_story_use_it()
    {
        cli.Write("scored.yaml", "name: scored\nextends: lake/demo/demo.yaml\nscores: [ ./spam ]\nkeep: [ spam-score: { high: 0.8 } ]\n");
        var lake = await cli.RunAsync("classifier", "score", "./spam", "--lake", "lake", "--mixture", "demo", "--json");
        var words = await cli.RunAsync("classifier", "score", "./spam", "--lake", "lake");
        var run = await cli.RunAsync("run", "scored.yaml");
        var json = await cli.RunAsync("run", "scored.yaml", "--json");
        const string url = "http://www.kawabe-techo.example/tori/tsubame/";
        var story = await cli.RunAsync("explain", url, "--recipe", "scored.yaml");
        var other = await cli.RunAsync("explain", url, "--recipe", "lake/demo/demo.yaml", "--scores", "./spam", "--json");

        Assert.Equal((0, 0, 0, 0, 0, 0), (lake.Code, words.Code, run.Code, json.Code, story.Code, other.Code));
        Assert.Equal((72, 0), ((int)JsonNode.Parse(lake.Output)!["scores"]![0]!["pages"]!, (int)JsonNode.Parse(lake.Output)!["reused"]!));
        Assert.Contains("spam-score: 72 pages, ", words.Output, StringComparison.Ordinal);
        Assert.Contains("scores", run.Error.Split('\n').Single(line => line.Contains("there already", StringComparison.Ordinal) && line.Contains(": scores", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("spam-score: not compared with its training set, for model.json holds no scores of it.", run.Output, StringComparison.Ordinal);
        Assert.Equal("no-training-scores", (string?)JsonNode.Parse(json.Output.Trim())!["drift"]![0]!["uncompared"]);
        Assert.Single(json.Output.Trim().Split('\n'));
        Assert.Contains("spam-score", story.Output, StringComparison.Ordinal);
        Assert.Equal("spam", (string?)JsonNode.Parse(other.Output)![0]!["scores"]![0]!["model"]);
    }

    [Theory]
    [InlineData("no classifier ./spma", "classifier", "score", "./spma", "x.jsonl", "--out", "y.jsonl")]
    [InlineData("no classifier spam: ", "classifier", "score", "spam", "x.jsonl", "--out", "y.jsonl")]
    [InlineData("Give a JSONL file with --out FILE.jsonl, or --lake DIR", "classifier", "score", "./spam")]
    [InlineData("Give a JSONL file with --out FILE.jsonl, or --lake DIR", "classifier", "score", "./spam", "x.jsonl", "--out", "y.jsonl", "--lake", "lake")]
    [InlineData("Give a JSONL file with --out FILE.jsonl, or --lake DIR", "classifier", "score", "./spam", "x.jsonl", "--out", "y.jsonl", "--mixture", "demo")]
    [InlineData("There is no mixture 'demmo'", "classifier", "score", "./spam", "--lake", "lake", "--mixture", "demmo")]
    [InlineData("There is no lake at", "classifier", "score", "./spam", "--lake", "nowhere")]
    [InlineData("'nothing.jsonl': no such file", "classifier", "evaluate", "./spam", "--labels", "nothing.jsonl")]
    [InlineData("--set keep.spma-score.high=0.5: keep.spma-score: neither a measure nor a score of a model here", "run", "lake/demo/demo.yaml", "--set", "keep.spma-score.high=0.5")]
    public async Task Wrong_use_is_told(string message, params string[] arguments)
    {
        var result = await cli.RunAsync(arguments);

        Assert.Contains(message, result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Code);
    }

    private async Task<List<JsonNode>> LinesAsync(string name) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(cli.Folder, name), TestContext.Current.CancellationToken)).Select(line => JsonNode.Parse(line)!)];
}
