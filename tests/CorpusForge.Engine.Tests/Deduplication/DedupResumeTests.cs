using CorpusForge.Core.Dedup;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Deduplication;

namespace CorpusForge.Engine.Tests.Deduplication;

/// <summary>The files do not depend on workers, kills or what was there before; inputs that would make them lie are refused.</summary>
public sealed class DedupResumeTests : IDisposable
{
    private readonly DedupLaboratory laboratory = new();

    [Fact]
    public async Task One_worker_or_many_stopped_or_not_the_files_are_the_same()
    {
        WritePages();
        await laboratory.RunAsync(Sources(), new DedupSettings(), "one", workers: 1);
        await laboratory.RunAsync(Sources(), new DedupSettings(), "many", workers: 4);
        for (var patience = 20; patience < 2000 && !File.Exists(Path.Combine(laboratory.Folder["stopped"], DedupFiles.Kept)); patience += patience)
        {
            using var stop = new CancellationTokenSource(patience);
            try
            {
                await laboratory.RunAsync(Sources(), new DedupSettings(), "stopped", token: stop.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.False(File.Exists(Path.Combine(laboratory.Folder["stopped"], DedupFiles.Kept)));
            }
        }

        await laboratory.RunAsync(Sources(), new DedupSettings(), "stopped");

        Assert.NotEmpty(laboratory.Kept("one"));
        Assert.Equal(laboratory.All("one"), laboratory.All("many"));
        Assert.Equal(laboratory.All("one"), laboratory.All("stopped"));
    }

    [Fact]
    public async Task What_is_missing_of_the_work_is_made_again()
    {
        WritePages();
        await laboratory.RunAsync(Sources(), new DedupSettings());
        var before = laboratory.All();
        var signatures = Directory.GetFiles(laboratory.Folder["out-work"], "part-*.json", SearchOption.AllDirectories).First(path => path.Contains("signatures", StringComparison.Ordinal));
        File.Delete(signatures);

        await laboratory.RunAsync(Sources(), new DedupSettings());

        Assert.True(File.Exists(signatures));
        Assert.Equal(before, laboratory.All());
    }

    [Fact]
    public async Task Other_settings_over_the_same_work_give_what_they_give_alone()
    {
        WritePages();
        var other = new DedupSettings { Near = new NearSettings { Bands = 40, Rows = 4 } };
        await laboratory.RunAsync(Sources(), new DedupSettings(), "shared");
        await laboratory.RunAsync(Sources(), other, "shared");
        await laboratory.RunAsync(Sources(), other, "alone");

        Assert.Equal(laboratory.All("alone"), laboratory.All("shared"));
    }

    [Fact]
    public async Task Files_of_one_name_in_two_folders_name_their_pages_apart()
    {
        laboratory.Write("2023/p.jsonl", DedupLaboratory.Line(null, "一つ目の文章です。"), DedupLaboratory.Line(null, "同じ文章です。"));
        laboratory.Write("2024/p.jsonl", DedupLaboratory.Line(null, "二つ目の文章です。"), DedupLaboratory.Line(null, "同じ文章です。"));

        var report = await laboratory.RunAsync("2023/p.jsonl", "2024/p.jsonl");

        Assert.Equal((3, 0, 1), (report.Kept, report.Duplicates["url"], report.Duplicates["exact"]));
        Assert.Equal(
            ["file:///2023/p.jsonl#L1", "file:///2023/p.jsonl#L2", "file:///2024/p.jsonl#L1", "file:///2024/p.jsonl#L2"],
            laboratory.Clusters().Select(line => (string)line["url"]!));
    }

    [Fact]
    public async Task No_page_at_all_gives_empty_files()
    {
        laboratory.Write("a.jsonl");
        var report = await laboratory.RunAsync("a.jsonl");

        Assert.Equal((0, 0, ""), (report.PagesIn, report.Kept, laboratory.All()));
    }

    [Fact]
    public async Task Files_of_an_earlier_run_are_replaced_and_others_stay()
    {
        laboratory.Write("a.jsonl", DedupLaboratory.Line("http://a/", "文章です。"));
        laboratory.Write("out/kept.jsonl", "old");
        laboratory.Write("out/notes.txt", "mine");
        await laboratory.RunAsync("a.jsonl");

        Assert.Equal([DedupLaboratory.Line("http://a/", "文章です。")], laboratory.Kept());
        Assert.Equal("mine\n", laboratory.Text("notes.txt"));
        Assert.Equal(4, Directory.GetFiles(laboratory.Folder["out"]).Length);
    }

    [Theory]
    [InlineData("is given twice", "out", "a.jsonl", "a.jsonl")]
    [InlineData("lies in --out", "", "a.jsonl")]
    [InlineData("no file at", "out", "b.jsonl")]
    public void Inputs_that_cannot_be_right_are_refused(string message, string output, params string[] names)
    {
        laboratory.Write("a.jsonl", DedupLaboratory.Line("http://a/", "文章です。"));
        var error = Assert.Throws<RecipeException>(() => DedupInputs.Find([.. names.Select(name => laboratory.Source(name))], laboratory.Folder[output]));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_within_an_input_folder_is_refused()
    {
        laboratory.Write("in/a.jsonl", DedupLaboratory.Line("http://a/", "文章です。"));
        var error = Assert.Throws<RecipeException>(() => DedupInputs.Find([laboratory.Source("in")], laboratory.Folder["in/out"]));

        Assert.Contains("lies within the input folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_for_work_that_holds_other_things_or_is_in_use_is_refused()
    {
        laboratory.Write("mine/a.txt", "x");
        Assert.Contains("holds other files", Assert.Throws<RecipeException>(() => new DedupWork(laboratory.Folder["mine"])).Message, StringComparison.Ordinal);
        using (new DedupWork(laboratory.Folder["work"]))
        {
            Assert.Contains("Another dedup is at work", Assert.Throws<RecipeException>(() => new DedupWork(laboratory.Folder["work"])).Message, StringComparison.Ordinal);
        }

        using (new DedupWork(laboratory.Folder["work"]))
        {
        }
    }

    public void Dispose() => laboratory.Dispose();

    private IReadOnlyList<Core.Sources.SourceSettings> Sources() => [laboratory.Source("a.jsonl"), laboratory.Source("b.jsonl")];

    // About 3 MB, so that a file has several parts; every fifth page is near the one before it.
    private void WritePages()
    {
        foreach (var (name, seed) in ((string, int)[])[("a.jsonl", 1), ("b.jsonl", 2)])
        {
            var prose = new JapaneseProse(seed);
            string[] last = [];
            laboratory.Write(name, [.. Enumerable.Range(0, 700).Select(at =>
            {
                last = at % 5 == 4 ? last[1..] : prose.Sentences(20);
                return at % 100 == 50 ? "broken" : DedupLaboratory.Line($"http://{name}/{at - (at % 50 == 7 ? 1 : 0)}", string.Join('\n', last));
            })]);
        }
    }
}
