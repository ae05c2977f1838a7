using System.Text;
using CorpusForge.Engine.Exporting;
using CorpusForge.Engine.TakeDowns;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Objects;
using CorpusForge.Lake.Storage;
using CorpusForge.Lake.TakeDowns;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A page that was taken down is in no byte of the new version and its exports, every older place is named, and later runs obey.</summary>
public sealed class TakeDownTests : IDisposable
{
    private const string Secret = "消えてほしい秘密の日記";

    private readonly Laboratory laboratory = new();

    public TakeDownTests()
    {
        var prose = new JapaneseProse(5);
        var secret = $"{Secret}をここに書いておく。{string.Concat(prose.Sentences(12))}";
        laboratory.Write("crawl.warc.gz", new WarcBuilder()
            .Capture(Page("http://diary.example.jp/secret.html", secret))
            .Capture(Page("http://mirror.example.com/copy.html", secret))
            .Capture(Page("http://diary.example.jp/about.html", string.Concat(prose.Sentences(12))))
            .Capture(Page("http://other.example.org/", string.Concat(prose.Sentences(12)))));
    }

    [Fact]
    public async Task No_byte_of_the_page_is_in_the_new_version_and_its_exports_and_all_older_places_are_named()
    {
        var run = await laboratory.RunAsync(Recipe);
        var other = await laboratory.RunAsync(Recipe, change: recipe => recipe with { Name = "y" });
        await ExportAsync(run.Manifest, "old-export");

        var report = await RemoveAsync(run.Manifest, new TakeDownOrder(TakeDownKind.Url, "http://diary.example.jp/secret.html"));
        var made = report.Made!;
        await ExportAsync(made, "new-export");

        Assert.Equal(["http://diary.example.jp/secret.html", "http://mirror.example.com/copy.html"], report.Pages.Select(page => page.Url).Order(StringComparer.Ordinal));
        Assert.Equal(["copy", "url"], report.Pages.Select(page => page.Kind).Order(StringComparer.Ordinal));
        Assert.Equal((2, 2), (made.Totals.All.Pages, made.Funnel.Kept));
        Assert.Equal(2, made.Funnel.Removed["taken-down"]);
        Assert.Equal(run.Manifest.Id, made.TakenDown!.From);
        Assert.Empty(await laboratory.FaultsAsync(made));
        Assert.True(await HoldsAsync(laboratory.Folder["old-export"]));
        Assert.False(await HoldsAsync(laboratory.Folder["new-export"]));
        Assert.Equal([("t", 1), ("y", 1)], report.Holding.Select(version => (version.Mixture, version.Version)));
        Assert.Equal(other.Manifest.Id, report.Holding[1].Id);
        Assert.Equal(laboratory.Folder["old-export"], Assert.Single(report.Holding[0].Uses).Place);
        Assert.StartsWith("documents", Assert.Single(report.Documents), StringComparison.Ordinal);

        var rows = await laboratory.RowsAsync(made);
        Assert.DoesNotContain(rows, row => row.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal((await laboratory.RowsAsync(run.Manifest)).Where(row => !row.Text.Contains(Secret, StringComparison.Ordinal)), rows);
    }

    [Fact]
    public async Task Later_runs_obey_and_tell_it_in_the_funnel_and_without_the_order_they_do_not()
    {
        var run = await laboratory.RunAsync(Recipe);
        await RemoveAsync(run.Manifest, new TakeDownOrder(TakeDownKind.Url, "https://www.diary.example.jp/secret.html#top"));

        var later = await laboratory.RunAsync(Recipe);

        Assert.Equal((2, 2), (later.Manifest.Funnel.Kept, later.Manifest.Funnel.Removed["blocked"]));
        Assert.Equal("blocked", later.Manifest.Funnel.Steps[0].Name);
        Assert.Contains("blocks", later.Stages.Where(stage => stage.Reused < stage.Partitions).Select(stage => stage.Name));
        Assert.DoesNotContain("documents", later.Stages.Where(stage => stage.Reused < stage.Partitions).Select(stage => stage.Name));
        Assert.DoesNotContain(await laboratory.RowsAsync(later.Manifest), row => row.Text.Contains(Secret, StringComparison.Ordinal));

        Directory.Delete(Path.Combine(laboratory.Lake, "blocks"), recursive: true);
        Assert.Equal(run.Manifest.Id, (await laboratory.RunAsync(Recipe)).Manifest.Id);
    }

    [Theory]
    [InlineData(TakeDownKind.Host, "example.jp", 3)]
    [InlineData(TakeDownKind.Host, "diary.example.jp", 3)]
    [InlineData(TakeDownKind.Host, "iary.example.jp", 0)]
    [InlineData(TakeDownKind.Text, "消えて　ほしい秘密", 2)]
    [InlineData(TakeDownKind.Url, "http://diary.example.jp/other.html", 0)]
    public async Task Hosts_take_those_below_with_them_and_words_are_found_whatever_their_width(TakeDownKind kind, string value, int pages)
    {
        var report = await RemoveAsync((await laboratory.RunAsync(Recipe)).Manifest, new TakeDownOrder(kind, value));

        Assert.Equal(pages, report.Pages.Count);
        Assert.Equal(pages > 0, report.Made is not null);
    }

    [Fact]
    public async Task A_near_copy_that_would_come_in_its_place_is_named_and_goes_too_where_that_is_asked()
    {
        const string Near = "dedup: { url: true, exact: true, near: { bands: 20, rows: 5 } }\n";
        var sentences = new JapaneseProse(9).Sentences(20).ToList();
        laboratory.Write("near.warc.gz", new WarcBuilder()
            .Capture(Page("http://long.example.jp/", string.Concat(sentences))).Capture(Page("http://short.example.jp/", string.Concat(sentences.SkipLast(1)))));
        var run = await laboratory.RunAsync(Near);
        using var lake = LakeFolder.Open(laboratory.Lake);
        var order = new TakeDownOrder(TakeDownKind.Url, "http://long.example.jp/");

        var told = await new MixtureRemover(lake).RemoveAsync(run.Manifest, [order], nearCopies: false, dryRun: true, TestContext.Current.CancellationToken);
        var taken = await new MixtureRemover(lake).RemoveAsync(run.Manifest, [order], nearCopies: true, dryRun: false, TestContext.Current.CancellationToken);
        var later = await laboratory.RunAsync(Near);

        Assert.Equal("http://long.example.jp/", Assert.Single(told.Pages).Url);
        Assert.Equal(("http://short.example.jp/", "near"), (told.Behind[0].Url, told.Behind[0].Kind));
        Assert.Empty(taken.Behind);
        Assert.Equal(2, later.Manifest.Funnel.Removed["blocked"]);
    }

    [Fact]
    public async Task A_dry_run_keeps_no_order_and_makes_no_version()
    {
        var run = await laboratory.RunAsync(Recipe);
        using var lake = LakeFolder.Open(laboratory.Lake);

        var report = await new MixtureRemover(lake).RemoveAsync(
            run.Manifest, [new TakeDownOrder(TakeDownKind.Host, "example.jp")], nearCopies: false, dryRun: true, TestContext.Current.CancellationToken);

        Assert.Equal(3, report.Pages.Count);
        Assert.Null(report.Made);
        Assert.True(BlockList.Read(lake).IsEmpty);
        Assert.Equal([1], new MixtureCatalog(lake).Versions("t"));
    }

    [Fact]
    public async Task A_damaged_order_stops_runs_for_an_order_must_not_be_forgotten()
    {
        Directory.CreateDirectory(Path.Combine(laboratory.Lake, "blocks"));
        await File.WriteAllTextAsync(Path.Combine(laboratory.Lake, "blocks", "a.json"), "{", TestContext.Current.CancellationToken);

        Assert.Contains("the order is damaged", (await Assert.ThrowsAsync<InvalidDataException>(() => laboratory.RunAsync(Recipe))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => laboratory.Dispose();

    private const string Recipe = "dedup: { url: true, exact: false, near: off }\n";

    private static SyntheticPage Page(string url, string text) => new(PageRole.Fresh, url, new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), [text]);

    private async Task<TakeDownReport> RemoveAsync(Manifest version, TakeDownOrder order)
    {
        using var lake = LakeFolder.Open(laboratory.Lake);
        return await new MixtureRemover(lake).RemoveAsync(version, [order], nearCopies: false, dryRun: false, TestContext.Current.CancellationToken);
    }

    private async Task ExportAsync(Manifest version, string folder)
    {
        using var lake = LakeFolder.Open(laboratory.Lake);
        using var store = new FolderStore(laboratory.Folder[folder]);
        var settings = new ExportSettings { Format = "webdataset", ShardSize = 1 << 20, Heldout = 0, Seed = 1, Repeats = "column", Columns = [] };
        await new Exporter(lake, new ExportRequest(version, settings, store, 1)).RunAsync(TestContext.Current.CancellationToken);
    }

    // A tar holds texts as they are.
    private static async Task<bool> HoldsAsync(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if ((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
