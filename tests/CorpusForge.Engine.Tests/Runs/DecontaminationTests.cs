using System.Text.Json;
using System.Text.Json.Nodes;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Explaining;
using CorpusForge.Engine.Reporting;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Pages that hold items of evaluation sets are removed, or what they have of them is, and both are told.</summary>
public sealed class DecontaminationTests : IDisposable
{
    private const string Verbatim = "北の港町で冬のあいだだけ開かれる朝市は、何時から始まりますか？";
    private const string Rewritten = "砂丘のふもとにあるガラス工房で作られる風鈴は、年に何個ですか？";
    private const string Half = "峠の茶屋の主人が旅人に渡した木の札には、どんな絵が描かれていましたか？";
    private const string Absent = "島の灯台守が毎晩つけている日誌の、最初の頁に書かれた言葉は何ですか？";
    private const string Recipe = """
        sources: [ { name: crawl, kind: jsonl, path: 'pages*.jsonl' } ]
        keep: [ characters: { low: 1 } ]
        dedup: { near: off, exact: false, url: false }
        decontaminate: { sets: [ { name: quiz, path: quiz.jsonl } ] }

        """;

    private readonly Laboratory laboratory = new();

    public DecontaminationTests()
    {
        WriteLines("quiz.jsonl", [
            new { id = "verbatim", question = Verbatim }, new { id = "rewritten", question = Rewritten }, new { id = "half", question = Half },
            new { id = "absent", question = Absent }, new { id = "short", question = "水を出す物は？" },
        ]);
        WriteLines("pages1.jsonl", [
            Page("v", $"旅の記録です。\n{Verbatim}\n答えは五時でした。"),
            Page("r", "工房の話です。\n砂丘ノフモトニアル硝子では、ない。\n砂丘のふもとにある、ｶﾞﾗｽ工房デ作ラレル「風鈴」ハ\n年に何個デスカ。\n暑い日でした。"),
            Page("clean", "北の港町へ行きました。冬のあいだは雪が深く、朝市は休みでした。"),
        ]);
        WriteLines("pages2.jsonl", [
            Page("h", $"峠の話です。{Half[..18]}と聞いて笑いました。"),
            Page("again", $"{Verbatim}\nもう一度、同じ問いがありました。"),
        ]);
    }

    [Fact]
    public async Task Pages_are_removed_by_name_and_the_funnel_adds_up()
    {
        var run = await laboratory.RunAsync(Recipe);
        var row = Assert.Single(await laboratory.RowsAsync(run.Manifest));

        Assert.Equal("http://t.example/clean", row.Url);
        Assert.Equal(4, run.Manifest.Funnel.Removed["contaminated"]);
        Assert.Equal(0, run.Manifest.Funnel.Unaccounted);
        Assert.Equal(["characters", "contaminated"], run.Manifest.Funnel.Steps.Select(step => step.Name));
    }

    [Fact]
    public async Task Spans_are_cut_before_anything_is_measured()
    {
        var run = await laboratory.RunAsync(Recipe, change: Spans);
        var texts = (await laboratory.RowsAsync(run.Manifest)).ToDictionary(row => row.Url[17..], row => row.Text);

        Assert.Equal("旅の記録です。\n答えは五時でした。", texts["v"]);
        Assert.Equal("もう一度、同じ問いがありました。", texts["again"]);
        Assert.Equal("峠の話です。と聞いて笑いました。", texts["h"]);
        Assert.StartsWith("工房の話です。\n砂丘ノフモト", texts["r"], StringComparison.Ordinal);
        Assert.DoesNotContain("風鈴", texts["r"], StringComparison.Ordinal);
        Assert.Equal(5, run.Manifest.Funnel.Kept);
        Assert.Contains("evaluation-spans", run.Stages.Select(stage => stage.Name));
        Assert.All(await ColumnAsync(run), overlap => Assert.Equal(0, overlap));
    }

    [Fact]
    public async Task Off_only_tells_and_the_column_holds_the_overlap()
    {
        var run = await laboratory.RunAsync(Recipe, change: recipe => recipe with { Decontaminate = recipe.Decontaminate! with { Remove = Core.Decontamination.Removal.Off } });
        var overlaps = await ColumnAsync(run);

        Assert.Equal(5, run.Manifest.Funnel.Kept);
        Assert.Equal(3, overlaps.Count(overlap => overlap == 1));
        Assert.Single(overlaps, overlap => overlap == 0);
        Assert.DoesNotContain("contaminated", run.Manifest.Funnel.Removed.Keys);
    }

    [Theory]
    [InlineData("page", 0)]
    [InlineData("span", 0)]
    [InlineData("off", 3)]
    public async Task The_report_counts_items_before_and_after(string remove, int left)
    {
        var text = Recipe.Replace("{ sets", $"{{ remove: {remove}, sets", StringComparison.Ordinal);
        await laboratory.RunAsync(text);
        var (report, folder, samples) = await ContaminationReporter.ReadAsync(laboratory.Load(text), laboratory.Lake, 2, TestContext.Current.CancellationToken);
        var set = Assert.Single(report.Sets);
        var items = Lines(Path.Combine(folder, "items.jsonl")).ToDictionary(item => (string)item["item"]!);
        var pages = Lines(Path.Combine(folder, "matches.jsonl"));

        Assert.Equal((5, 4, 1, 3, left), (set.Items, set.Tested, set.TooShort, set.Contaminated, set.ContaminatedKept));
        Assert.Equal((5, 4, left == 0 ? 0 : 4), (report.Pages, report.PagesWithItems, report.KeptWithItems));
        Assert.Equal((2L, 1.0, "contaminated"), ((long)items["verbatim"]["pages"]!, (double)items["verbatim"]["best_overlap"]!, (string)items["verbatim"]["status"]!));
        Assert.Equal(("clean", "too-short"), ((string)items["absent"]["status"]!, (string)items["short"]["status"]!));
        Assert.Equal(4, pages.Count);
        Assert.Equal(items.Values.Sum(item => (long)item["pages"]!), pages.Sum(page => page["matches"]!.AsArray().Select(match => (string)match!["item"]!).Distinct().Count()));
        Assert.Equal(remove == "page" ? "contaminated" : "kept", (string)pages[0]["verdict"]!);
        Assert.Equal(2, samples.Count);
    }

    [Theory]
    [InlineData("page")]
    [InlineData("span")]
    public async Task Workers_change_nothing_and_a_second_run_looks_at_nothing(string remove)
    {
        var text = Recipe.Replace("{ sets", $"{{ remove: {remove}, sets", StringComparison.Ordinal);
        var one = await laboratory.RunAsync(text, laboratory.Folder["one"], workers: 1);
        var four = await laboratory.RunAsync(text, laboratory.Folder["four"], workers: 4);
        var again = await laboratory.RunAsync(text, laboratory.Folder["one"]);

        Assert.Equal(one.Manifest.Id, four.Manifest.Id);
        Assert.False(again.IsNew);
        Assert.All(again.Stages.SkipLast(1), stage => Assert.Equal(stage.Partitions, stage.Reused));
    }

    [Fact]
    public async Task Other_content_of_a_set_is_looked_for_and_nothing_is_read_again()
    {
        var first = await laboratory.RunAsync(Recipe);
        WriteLines("quiz.jsonl", [new { id = "absent", question = Absent }]);
        var second = await laboratory.RunAsync(Recipe);

        Assert.NotEqual(first.Manifest.Id, second.Manifest.Id);
        Assert.Equal(5, second.Manifest.Funnel.Kept);
        Assert.Equal(2, second.Stages.Single(stage => stage.Name == "documents").Reused);
        Assert.Equal(0, second.Stages.Single(stage => stage.Name == "contamination").Reused);
    }

    [Theory]
    [InlineData("page", "contaminated")]
    [InlineData("span", "kept")]
    public async Task The_story_names_the_item_and_what_the_page_has_of_it(string remove, string verdict)
    {
        var text = Recipe.Replace("{ sets", $"{{ remove: {remove}, sets", StringComparison.Ordinal);
        await laboratory.RunAsync(text);
        using var built = await BuiltRun.OpenAsync(laboratory.Load(text), laboratory.Lake);
        var story = Assert.Single(await new PageExplainer(built).FindAsync("http://t.example/h"));
        var held = Assert.Single(story.EvaluationItems);

        Assert.Equal(verdict, story.Verdict);
        Assert.Equal(("quiz", "half", "question", Half[..18]), (held.Set, held.Item, held.Field, held.Text));
    }

    [Fact]
    public async Task Rules_come_before_and_what_they_refuse_is_not_counted_twice()
    {
        var run = await laboratory.RunAsync(Recipe.Replace("low: 1 }", "low: 40 }", StringComparison.Ordinal));

        Assert.Equal(run.Manifest.Funnel.PagesIn, run.Manifest.Funnel.Kept + run.Manifest.Funnel.Removed.Values.Sum());
        Assert.Equal((2, 3), (run.Manifest.Funnel.Removed["characters"], run.Manifest.Funnel.Removed["contaminated"]));
    }

    [Fact]
    public async Task A_set_that_is_missing_or_broken_ends_the_run_before_it_begins()
    {
        File.Delete(laboratory.Folder["quiz.jsonl"]);
        var missing = await Assert.ThrowsAsync<RecipeException>(() => laboratory.RunAsync(Recipe));
        laboratory.Folder.Write("quiz.jsonl", "{\"question\": "u8.ToArray());
        var broken = await Assert.ThrowsAsync<RecipeException>(() => laboratory.RunAsync(Recipe));

        Assert.Contains("recipe.yaml:5: decontaminate.sets.quiz.path: Evaluation set 'quiz': no file at", missing.Message, StringComparison.Ordinal);
        Assert.Contains("quiz.jsonl:1: no well-formed JSON", broken.Message, StringComparison.Ordinal);
        Assert.Empty(laboratory.Parts("documents"));
    }

    [Fact]
    public async Task A_damaged_table_of_matches_is_made_again()
    {
        var first = await laboratory.RunAsync(Recipe, change: Spans);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        Directory.Delete(Path.Combine(laboratory.Lake, "verdicts"), recursive: true);
        laboratory.Parts("contamination").ToList().ForEach(part => Damage.FlipByte(part, 40));

        Assert.Equal(first.Manifest.Id, (await laboratory.RunAsync(Recipe, change: Spans)).Manifest.Id);
    }

    public void Dispose() => laboratory.Dispose();

    private static Recipe Spans(Recipe recipe) => recipe with { Decontaminate = recipe.Decontaminate! with { Remove = Core.Decontamination.Removal.Span } };

    private static object Page(string name, string text) => new { url = $"http://t.example/{name}", text };

    private static List<JsonNode> Lines(string path) => [.. File.ReadLines(path).Select(line => JsonNode.Parse(line)!)];

    private async Task<IReadOnlyList<double>> ColumnAsync(RunResult run)
    {
        await using var table = await TableReader.OpenAsync(Path.Combine(laboratory.Lake, "mixtures", "t", "v0001", run.Manifest.Shards[0].File));
        return await table.ValuesAsync<double>(0, "contamination");
    }

    private void WriteLines(string name, IEnumerable<object> lines) => laboratory.Folder.Write(
        name, System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => JsonSerializer.Serialize(line) + "\n"))));
}
