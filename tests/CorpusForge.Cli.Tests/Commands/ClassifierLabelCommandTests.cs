using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary><c>classifier label</c> over a classifier of the user's own.</summary>
public sealed class ClassifierLabelCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    private const string Code = "関数の引数と変数を配列で渡し、JSON に変換する。";
    private const string Shop = "本記事は広告を含みます。公式サイトを見る。楽天市場で探す。";

    [Fact]
    public async Task Functions_label_pages_and_say_what_each_did()
    {
        var folder = Classifier("weak");

        var weak = await cli.RunAsync("classifier", "label", folder, "--weak", "--pages", "weak/pages.jsonl", "--out", "weak/out.jsonl");

        Assert.Equal(0, weak.Code);
        Assert.Contains("disclosure", weak.Output, StringComparison.Ordinal);
        Assert.Contains("8 labels in weak/out.jsonl, 4 of them positive", weak.Output, StringComparison.Ordinal);
        var labels = Lines("weak/out.jsonl");
        Assert.Equal(["""["disclosures","words"]""", """["words"]"""], labels.Select(label => label["reads"]!.ToJsonString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(labels, label => Assert.Equal(((string)label["url"]!).Contains("shop", StringComparison.Ordinal), (double)label["label"]! > 0.5));
    }

    [Fact]
    public async Task A_batch_goes_to_raters_and_back_and_their_agreement_is_measured()
    {
        var folder = Classifier("batch");

        var batch = await cli.RunAsync("classifier", "label", folder, "--pages", "batch/pages.jsonl", "--out", "batch/batch.jsonl", "--count", "8", "--random", "1");
        Assert.Equal(0, batch.Code);
        Assert.Contains("has no trained model, so uncertainty comes from the label model alone", batch.Error, StringComparison.Ordinal);
        var lines = Lines("batch/batch.jsonl");
        Assert.Equal(8, lines.Count);

        await FillAsync("ai", at => at < 4 ? 1 : 0);
        await FillAsync("bo", at => at < 3 ? 1 : 0);
        Assert.Equal(16, Lines("batch/labels.jsonl").Count);

        var agreement = await cli.RunAsync("classifier", "label", folder, "--agreement", "--json");
        var pair = JsonNode.Parse(agreement.Output)!["pairs"]![0]!;
        Assert.Equal((3, 1, 0, 4, 0.75), ((int)pair["both_yes"]!, (int)pair["only_first"]!, (int)pair["only_second"]!, (int)pair["both_no"]!, (double)pair["kappa"]!));
        Assert.Contains("raters: ai 8, bo 8", (await cli.RunAsync("classifier", "label", folder, "--agreement")).Output, StringComparison.Ordinal);

        async Task FillAsync(string rater, Func<int, int> label)
        {
            for (var at = 0; at < lines.Count; at++)
            {
                (lines[at]["label"], lines[at]["rater"]) = (label(at), rater);
            }

            cli.Write("batch/filled.jsonl", string.Join('\n', lines.Select(line => line.ToJsonString())));
            Assert.Contains("8 labels added", (await cli.RunAsync("classifier", "label", folder, "--take", "batch/filled.jsonl")).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wrong_use_and_wrong_lines_end_with_a_remedy()
    {
        var folder = Classifier("wrong");
        cli.Write("wrong/filled.jsonl", "{\"url\":\"a\",\"label\":1}\n");

        var both = await cli.RunAsync("classifier", "label", folder, "--agreement", "--weak");
        var none = await cli.RunAsync("classifier", "label", folder);
        var line = await cli.RunAsync("classifier", "label", folder, "--take", "wrong/filled.jsonl");
        var count = await cli.RunAsync("classifier", "label", folder, "--pages", "wrong/pages.jsonl", "--out", "wrong/x.jsonl", "--random", "2");
        cli.Write("wrong/labels.jsonl", "{\"url\":\"a\",\"label\":1}\n");
        var labels = await cli.RunAsync("classifier", "label", folder, "--weak", "--pages", "wrong/pages.jsonl", "--out", "wrong/labels.jsonl");

        Assert.Equal((2, 2, 1, 2, 2), (both.Code, none.Code, line.Code, count.Code, labels.Code));
        Assert.Contains("one thing at a time", both.Error, StringComparison.Ordinal);
        Assert.Contains("wrong/filled.jsonl:1: rater: found nothing", line.Error, StringComparison.Ordinal);
        Assert.Contains("--random takes a number from 0 to 1", count.Error, StringComparison.Ordinal);
        Assert.Contains("would be overwritten", labels.Error, StringComparison.Ordinal);
        Assert.Equal("{\"url\":\"a\",\"label\":1}\n", File.ReadAllText(Path.Combine(cli.Folder, "wrong", "labels.jsonl")));
    }

    private string Classifier(string name)
    {
        Directory.CreateDirectory(Path.Combine(cli.Folder, name));
        cli.Write($"{name}/classifier.yaml", "functions: [ disclosure, calls-to-action, technical-words ]\n");
        cli.Write($"{name}/pages.jsonl", string.Concat(Enumerable.Range(0, 8)
            .Select(at => $"{{\"url\":\"http://{(at < 4 ? "shop" : "code")}{at}.example/\",\"text\":\"{(at < 4 ? Shop : Code)}\"}}\n")));
        return $"./{name}";
    }

    private List<JsonObject> Lines(string name) => [.. File.ReadAllLines(Path.Combine(cli.Folder, name)).Select(line => JsonNode.Parse(line)!.AsObject())];
}
