using System.Text.Json;
using CorpusForge.Engine.Explaining;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Lines that a host repeats go from every page of it, and only from those.</summary>
public sealed class HostLinesTests : IDisposable
{
    private const string Button = "この店をお気に入りに登録する (0)";
    private const string Twice = "臨時休業のお知らせはこちら";
    private const string Recipe = """
        sources: [ { name: crawl, kind: jsonl, path: '*.jsonl' } ]
        transforms: [ remove-host-lines: { pages: 4, share: 0.5 } ]
        keep: [ characters: { low: 1 } ]
        dedup: { near: off, exact: false, url: false }

        """;

    private readonly Laboratory laboratory = new();

    public HostLinesTests()
    {
        Write("a.jsonl", Enumerable.Range(0, 6).Select(number => ($"http://mise.example/{number}", $"{Story(number)}\n{Button}{(number < 2 ? "\n" + Twice : "")}")));
        Write("b.jsonl", [
            ("http://hoka.example/1", Story(7) + "\n" + Button),

            // Four captures of one URL are one page, not four.
            .. Enumerable.Range(0, 4).Select(number => ("http://nikki.example/", $"今日の天気は{(char)('あ' + number)}でした。\n日記の見出し")),
        ]);
    }

    [Fact]
    public async Task A_line_on_enough_pages_of_a_host_is_removed_from_all_of_them()
    {
        var run = await laboratory.RunAsync(Recipe);
        var texts = (await laboratory.RowsAsync(run.Manifest)).ToLookup(row => new Uri(row.Url).Host, row => row.Text);

        Assert.Equal(6, texts["mise.example"].Count());
        Assert.All(texts["mise.example"], text => Assert.DoesNotContain("お気に入り", text, StringComparison.Ordinal));
        Assert.Equal(2, texts["mise.example"].Count(text => text.EndsWith(Twice, StringComparison.Ordinal)));
        Assert.EndsWith(Button, Assert.Single(texts["hoka.example"]), StringComparison.Ordinal);
        Assert.All(texts["nikki.example"], text => Assert.EndsWith("日記の見出し", text, StringComparison.Ordinal));
        Assert.Equal(["inventory", "documents", "host-lines", "texts", "measures", "signatures", "buckets", "components", "clusters", "verdicts", "shards", "seal"], run.Stages.Select(stage => stage.Name));
    }

    [Fact]
    public async Task Workers_and_memory_change_nothing_and_a_second_run_reads_nothing()
    {
        var one = await laboratory.RunAsync(Recipe, laboratory.Folder["one"], workers: 1);
        var four = await laboratory.RunAsync(
            Recipe, laboratory.Folder["four"], workers: 4, change: recipe => recipe with { Dedup = recipe.Dedup with { Memory = new(1) } });
        var again = await laboratory.RunAsync(Recipe, laboratory.Folder["one"]);

        Assert.Equal(one.Manifest.Shards, four.Manifest.Shards);
        Assert.False(again.IsNew);
        Assert.All(again.Stages.SkipLast(1), stage => Assert.Equal(stage.Partitions, stage.Reused));
    }

    [Fact]
    public async Task Measures_are_taken_of_the_text_that_is_left_and_the_story_shows_it()
    {
        await laboratory.RunAsync(Recipe);
        using var built = await BuiltRun.OpenAsync(laboratory.Load(Recipe), laboratory.Lake);
        var story = Assert.Single(await new PageExplainer(built).FindAsync("http://mise.example/3"));

        Assert.Equal(Story(3), story.Page!.Text);
        Assert.Equal(Story(3).Length, story.Rules.Single(rule => rule.Name == "characters").Value);
    }

    [Fact]
    public async Task Another_page_of_the_host_makes_the_texts_again()
    {
        await laboratory.RunAsync(Recipe);
        Write("c.jsonl", Enumerable.Range(0, 20).Select(number => ($"http://mise.example/c{number}", Story(30 + number))));
        var more = await laboratory.RunAsync(Recipe);

        // Six of 26 pages are no half of them any more.
        Assert.Equal(6, (await laboratory.RowsAsync(more.Manifest)).Count(row => row.Url.StartsWith("http://mise", StringComparison.Ordinal) && row.Text.Contains(Button, StringComparison.Ordinal)));
        Assert.Equal(2, more.Stages.Single(stage => stage.Name == "documents").Reused);
        Assert.Equal(0, more.Stages.Single(stage => stage.Name == "texts").Reused);
    }

    [Fact]
    public async Task A_damaged_draft_is_made_again()
    {
        var first = await laboratory.RunAsync(Recipe);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        foreach (var kind in (ReadOnlySpan<string>)["drafts", "host-lines", "documents"])
        {
            Damage.FlipByte(laboratory.Parts(kind)[0], 40);
        }

        Directory.GetFiles(Path.Combine(laboratory.Lake, "documents"), "*.json", SearchOption.AllDirectories).ToList().ForEach(File.Delete);
        Assert.Equal(first.Manifest.Id, (await laboratory.RunAsync(Recipe)).Manifest.Id);
    }

    public void Dispose() => laboratory.Dispose();

    private static string Story(int number) => $"{number} 番目の話です。" + new string((char)('一' + number), 20) + "と書いてありました。";

    private void Write(string name, IEnumerable<(string Url, string Text)> pages) => laboratory.Folder.Write(
        name, System.Text.Encoding.UTF8.GetBytes(string.Concat(pages.Select(page => JsonSerializer.Serialize(new { url = page.Url, text = page.Text }) + "\n"))));
}
