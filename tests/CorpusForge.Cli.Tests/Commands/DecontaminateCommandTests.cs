using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary><c>decontaminate</c> with a recipe and without.</summary>
public sealed class DecontaminateCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    private const string Question = "川沿いの図書館で一番古い地図に描かれている橋は、いくつありますか？";
    private const string Other = "丘の上の天文台で毎年夏に開かれる観望会は、何時に終わりますか？";

    [Fact]
    public async Task Scan_writes_a_line_a_page_and_a_line_an_item_that_add_up()
    {
        Pages("scanned.jsonl");
        cli.Write("quiz.jsonl", $"{{\"id\":\"q1\",\"question\":\"{Question}\"}}\n{{\"id\":\"q2\",\"question\":\"{Other}\"}}\n{{\"id\":\"q3\",\"question\":\"短い\"}}\n");
        cli.Write("more.csv", $"{Question},十二,A\n");
        var scan = await cli.RunAsync("decontaminate", "scan", "scanned.jsonl", "--eval", "quiz.jsonl", "extra=more.csv", "--out", "found");
        var json = await cli.RunAsync("decontaminate", "scan", "scanned.jsonl", "--eval", "quiz.jsonl", "--workers", "1", "--json", "--out", "found-json");
        var (pages, items) = (Lines("found/matches.jsonl"), Lines("found/items.jsonl"));

        Assert.Equal((0, 0), (scan.Code, json.Code));
        Assert.Equal(["http://a.example/1", "http://a.example/3"], pages.Select(page => (string)page["url"]!));
        Assert.Equal(["q1", "line 1"], pages[0]["matches"]!.AsArray().Select(match => (string)match!["item"]!));
        Assert.Equal(["set", "item", "field", "overlap", "start", "length"], pages[0]["matches"]![0]!.AsObject().Select(key => key.Key));
        Assert.Equal(["contaminated", "clean", "too-short", "contaminated"], items.Select(item => (string)item["status"]!));
        Assert.Equal([2, 0, 0, 2], items.Select(item => (int)item["pages"]!));
        Assert.Equal(["set", "item", "chars", "pages", "best_overlap", "status"], items[0].AsObject().Select(key => key.Key));
        Assert.Equal(2, (int)JsonNode.Parse(json.Output)!["pages_with_items"]!);
        Assert.Contains("2 pages hold an item", scan.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("図書館", scan.Output + scan.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_tells_what_a_run_found_and_explain_quotes_the_page()
    {
        Pages("pages.jsonl");
        cli.Write("asked.jsonl", $"{{\"id\":\"q1\",\"question\":\"{Question}\"}}\n");
        cli.Write("clean.yaml", "name: clean\nsources: [ { name: s, kind: jsonl, path: pages.jsonl } ]\ndedup: { near: off }\ndecontaminate: { sets: [ { name: asked, path: asked.jsonl } ] }\n");
        var run = await cli.RunAsync("run", "clean.yaml", "--lake", "clean-lake");
        var report = await cli.RunAsync("decontaminate", "report", "clean.yaml", "--lake", "clean-lake", "--samples", "1");
        var json = await cli.RunAsync("decontaminate", "report", "clean.yaml", "--lake", "clean-lake", "--json");
        var story = await cli.RunAsync("explain", "http://a.example/1", "--recipe", "clean.yaml", "--lake", "clean-lake");
        var set = JsonNode.Parse(json.Output)!["sets"]![0]!;

        Assert.Equal((0, 0, 0, 0), (run.Code, report.Code, json.Code, story.Code));
        Assert.Contains("contaminated", run.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), ((int)set["items"]!, (int)set["contaminated"]!, (int)set["contaminated_kept"]!));
        Assert.Contains("http://a.example/1 (contaminated):", report.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("図書館", report.Output, StringComparison.Ordinal);
        Assert.Contains("1.00 of question of asked q1: 川沿いの図書館", story.Output, StringComparison.Ordinal);
        Assert.Contains("it holds items of evaluation sets", story.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no file at", "decontaminate", "scan", "w.jsonl", "--eval", "nowhere.json", "--out", "x")]
    [InlineData("name them with --eval NAME=", "decontaminate", "scan", "w.jsonl", "--eval", "w.jsonl", "w.jsonl", "--out", "x")]
    [InlineData("--overlap takes a number from 0.05 to 1", "decontaminate", "scan", "w.jsonl", "--eval", "w.jsonl", "--overlap", "7", "--out", "x")]
    [InlineData("no item has a field 'nope'", "decontaminate", "scan", "w.jsonl", "--eval", "w.jsonl", "--fields", "nope", "--out", "x")]
    [InlineData("There is no folder", "decontaminate", "scan", "w.jsonl", "--eval", "w.jsonl", "--out", "deep/er")]
    [InlineData("names no evaluation sets", "decontaminate", "report", "lake/demo/demo.yaml")]
    public async Task What_is_wrong_is_told(string message, params string[] arguments)
    {
        Pages("w.jsonl");
        var result = await cli.RunAsync(arguments);

        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Code);
    }

    private void Pages(string name) => cli.Write(
        name,
        $"{{\"url\":\"http://a.example/1\",\"text\":\"散歩の記録。\\n{Question}\"}}\n"
        + "{\"url\":\"http://a.example/2\",\"text\":\"図書館まで歩いた日の話です。\"}\n"
        + $"{{\"url\":\"http://a.example/3\",\"text\":\"問 {Question.Replace("、", " ", StringComparison.Ordinal)} 答 十二\"}}\n");

    private List<JsonNode> Lines(string name) => [.. File.ReadLines(Path.Combine(cli.Folder, name)).Select(line => JsonNode.Parse(line)!)];
}
