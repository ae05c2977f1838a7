using CorpusForge.Engine.Exporting;
using CorpusForge.Lake.Exports;

namespace CorpusForge.Engine.Tests.Exporting;

/// <summary>An export that broke off, at any of its writes, goes on and ends with the bytes of one that did not.</summary>
public sealed class ExportResumeTests : IDisposable
{
    private readonly ExportLaboratory laboratory = new();

    [Theory]
    [InlineData("mds")]
    [InlineData("megatron")]
    [InlineData("parquet")]
    public async Task Broken_off_at_each_of_its_writes_it_ends_the_same(string format)
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(120));
        var settings = ExportLaboratory.Settings(format) with { ShardSize = 64 << 10 };
        var undisturbed = await laboratory.ExportAsync(mixture, settings, "undisturbed");
        var expected = laboratory.Bytes("undisturbed");
        var (broke, reused) = (true, 0);
        for (var operations = 0; broke; operations++)
        {
            foreach (var after in (bool[])[false, true])
            {
                var place = $"{operations}-{after}";
                using var store = new FaultyStore(laboratory.Folder[place], operations, after);
                var stopped = await Record.ExceptionAsync(() => laboratory.ExportAsync(mixture, settings, store, workers: 1));
                broke = store.Broke;
                Assert.Equal(broke, stopped is IOException);

                var result = await laboratory.ExportAsync(mixture, settings, place, workers: 3);
                Assert.Equal(undisturbed.Manifest.Id, result.Manifest.Id);
                Assert.Equal(expected, laboratory.Bytes(place));
                reused = Math.Max(reused, result.IsNew ? result.Reused : 0);
                Directory.Delete(laboratory.Folder[place], recursive: true);
            }
        }

        Assert.Equal(undisturbed.Manifest.Shards.Count, reused);
    }

    [Fact]
    public async Task Stopped_in_the_middle_of_a_shard_it_leaves_no_part_of_it()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(300));
        var settings = ExportLaboratory.Settings("jsonl");
        using var stop = new CancellationTokenSource();
        var request = new ExportRequest(mixture, settings, new CorpusForge.Lake.Objects.FolderStore(laboratory.Folder["out"]), 1) { Tokenizer = null };
        var watching = Task.Run(
            async () =>
            {
                while (request.Progress.Done < 1 && !TestContext.Current.CancellationToken.IsCancellationRequested)
                {
                    await Task.Yield();
                }

                await stop.CancelAsync();
            },
            TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Exporter(laboratory.Lake, request).RunAsync(stop.Token));
        await watching;

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(laboratory.Folder["lake"], "tmp"), "*.zst", SearchOption.AllDirectories));
        var again = await laboratory.ExportAsync(mixture, settings, "out");
        Assert.InRange(again.Reused, 1, again.Manifest.Shards.Count - 1);
        await laboratory.ExportAsync(mixture, settings, "undisturbed");
        Assert.Equal(laboratory.Bytes("undisturbed"), laboratory.Bytes("out"));
    }

    [Fact]
    public async Task The_beginning_of_another_export_is_not_gone_on_with()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(60));
        using (var store = new FaultyStore(laboratory.Folder["out"], 3, after: false))
        {
            await Assert.ThrowsAsync<IOException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl"), store, workers: 1));
        }

        var error = await Assert.ThrowsAsync<ExportRefusedException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl") with { Heldout = 0 }, "out"));
        Assert.Contains("holds the beginning of another export: ja-web@v0001 as jsonl", error.Message, StringComparison.Ordinal);
        var unfinished = await Assert.ThrowsAsync<ExportRefusedException>(() => laboratory.FaultsAsync("out"));
        Assert.Contains("is not finished", unfinished.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_keeps_other_bytes_than_it_was_given_is_found_out_at_once()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(60));
        using var store = new ForgetfulStore(laboratory.Folder["out"]);
        var error = await Assert.ThrowsAsync<IOException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl"), store, workers: 1));

        Assert.Contains("is not what was written", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ExportManifest.FileName, laboratory.Bytes("out").Keys);
    }

    public void Dispose() => laboratory.Dispose();
}
