using System.Text.Json.Nodes;

namespace CorpusForge.Cli.Tests.Commands;

/// <summary>Tokenizers from training to counting, as their users meet them.</summary>
public sealed class TokenizerCommandTests(CommandLineFixture cli) : IClassFixture<CommandLineFixture>
{
    [Fact]
    public async Task A_mixture_trains_a_tokenizer_that_counts_it_shows_its_pieces_and_gives_a_text_back()
    {
        var trained = await cli.RunAsync("tokenizer", "train", "demo", "--out", "tok", "--vocabulary", "600", "--json");
        var counted = await cli.RunAsync("tokenizer", "count", "demo", "--tokenizer", "tok", "tok/tokenizer.json", "--json");
        var encoded = await cli.RunAsync("tokenizer", "encode", "日本語のページ。", "--tokenizer", "tok", "--json");
        var ids = JsonNode.Parse(encoded.Output)!["ids"]!.AsArray().Select(id => id!.ToString()).ToArray();
        var decoded = await cli.RunAsync(["tokenizer", "decode", .. ids, "--tokenizer", "tok"]);
        var words = await cli.RunAsync("tokenizer", "count", "demo", "--tokenizer", "tok");

        Assert.Equal((0, 0, 0, 0, 0), (trained.Code, counted.Code, encoded.Code, decoded.Code, words.Code));
        Assert.Equal(600, (int)JsonNode.Parse(trained.Output)!["vocabulary"]!);
        var (first, second) = (JsonNode.Parse(counted.Output)![0]!, JsonNode.Parse(counted.Output)![1]!);
        Assert.Equal((string)JsonNode.Parse(trained.Output)!["key"]!, (string)first["key"]!);
        Assert.Equal((long)first["tokens"]!, (long)second["tokens"]!);
        Assert.InRange((double)first["tokensPerCharacter"]!, 0.2, 3);
        Assert.Equal("日本語のページ。", decoded.Output.TrimEnd());
        Assert.Contains("of UTF-8", words.Output, StringComparison.Ordinal);
        var use = Assert.Single(Directory.GetFiles(Path.Combine(cli.Folder, "lake", "uses")));
        Assert.Contains("\"tokenizer\"", File.ReadAllText(use), StringComparison.Ordinal);
        Assert.Equal("demo", (string)JsonNode.Parse(File.ReadAllText(Path.Combine(cli.Folder, "tok", "training.json")))!["source"]!["mixture"]!);
    }

    [Fact]
    public async Task Files_train_one_without_a_lake_and_a_line_without_text_is_named()
    {
        cli.Write("pages.jsonl", string.Concat(Enumerable.Repeat("{\"text\":\"東京の天気です。\"}\n", 20)));
        cli.Write("odd.jsonl", "{\"text\":\"x\"}\n{\"txt\":\"x\"}\n");
        var trained = await cli.RunAsync("tokenizer", "train", "--text", "pages.jsonl", "--out", "files", "--vocabulary", "1000");
        var odd = await cli.RunAsync("tokenizer", "train", "--text", "odd.jsonl", "--out", "odd");

        Assert.Equal(0, trained.Code);
        Assert.Contains("no more pairs that are seen 2 times", trained.Output, StringComparison.Ordinal);
        Assert.Equal(1, odd.Code);
        Assert.Contains("odd.jsonl:2: no text here", odd.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(cli.Folder, "odd.partial")));
    }
}
