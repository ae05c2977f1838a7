using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CorpusForge.Engine.Exporting;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Objects;

namespace CorpusForge.Engine.Tests.Exporting;

public sealed class ExporterTests : IDisposable
{
    private readonly ExportLaboratory laboratory = new();

    public static TheoryData<string> Formats => [.. ExportFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_exports_reads_back_and_is_the_same_whatever_the_workers(string format)
    {
        var pages = ExportLaboratory.Pages(300);
        var mixture = await laboratory.AddAsync(pages);
        var one = await laboratory.ExportAsync(mixture, ExportLaboratory.Settings(format), "one", workers: 1);
        var many = await laboratory.ExportAsync(mixture, ExportLaboratory.Settings(format), "many", workers: 5);

        Assert.Empty(await laboratory.FaultsAsync("one"));
        Assert.Equal(one.Manifest.Id, many.Manifest.Id);
        Assert.Equal(laboratory.Bytes("one"), laboratory.Bytes("many"));
        Assert.True(one.Manifest.Shards.Count >= 4, $"{one.Manifest.Shards.Count} shards");
        var splits = one.Manifest.Splits;
        Assert.Equal(300, splits["train"].Pages + splits["validation"].Pages);
        var repeated = ExportFormats.NeedsTokenizer(format);
        Assert.Equal(pages.Sum(row => (repeated ? row.Repeat : 1) * row.Page.Text.EnumerateRunes().Count()), splits.Values.Sum(split => split.Characters));
        Assert.Equal(1, splits["train"].Share + splits["validation"].Share, 5);
        Assert.DoesNotContain(laboratory.Bytes("one").Keys, name => name.StartsWith(ExportPlan.Prefix, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Path.Combine(laboratory.Folder["lake"], "tmp"), "*", SearchOption.AllDirectories), file => Assert.EndsWith(".lock", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("webdataset")]
    [InlineData("mds")]
    public async Task Shards_come_near_the_size_and_never_much_beyond_it(string format)
    {
        var result = await laboratory.ExportAsync(await laboratory.AddAsync(ExportLaboratory.Pages(400)), ExportLaboratory.Settings(format) with { Heldout = 0, ShardSize = 64 << 10 }, "out");

        Assert.All(result.Manifest.Shards, shard => Assert.InRange(shard.Files[0].Bytes, 1, (64 << 10) * 11 / 10));
        Assert.True(result.Manifest.Shards.Count > 3);
    }

    [Fact]
    public async Task No_host_and_no_domain_is_in_both_splits_and_every_page_is_in_one()
    {
        await laboratory.ExportAsync(await laboratory.AddAsync(ExportLaboratory.Pages(400)), ExportLaboratory.Settings("jsonl"), "out");
        var rows = Directory.EnumerateFiles(laboratory.Folder["out"], "*.zst").SelectMany(file => Lines(file).Select(line => (Split: Path.GetFileName(file).Split('-')[0], Row: JsonElement.Parse(line)))).ToList();
        var hosts = rows.Where(row => Text(row.Row, "host").Length > 0).ToLookup(row => row.Split, row => Text(row.Row, "host"));
        var domains = rows.Where(row => Text(row.Row, "host").Length > 0).ToLookup(row => row.Split, row => Text(row.Row, "domain"));

        Assert.Equal(["train", "validation"], hosts.Select(split => split.Key).Order(StringComparer.Ordinal));
        Assert.Empty(hosts["train"].Intersect(hosts["validation"]));
        Assert.Empty(domains["train"].Intersect(domains["validation"]));
        Assert.Equal(400, rows.Select(row => Text(row.Row, "id")).Distinct().Count());
    }

    [Fact]
    public async Task A_page_that_is_to_be_seen_three_times_is_three_documents_of_tokens_or_one_row_with_a_three()
    {
        var pages = ExportLaboratory.Pages(50);
        var mixture = await laboratory.AddAsync(pages);
        var tokens = await laboratory.ExportAsync(mixture, ExportLaboratory.Settings("flat") with { Heldout = 0, ShardSize = 1 << 30 }, "flat");
        var written = await laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl") with { Heldout = 0, Repeats = "written" }, "written");
        var column = await laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl") with { Heldout = 0 }, "column");

        var expected = pages.SelectMany(row => Enumerable.Repeat((IEnumerable<ushort>)[.. Encoding.UTF8.GetBytes(row.Page.Text).Select(value => (ushort)value), ByteTokenizer.End], row.Repeat)).SelectMany(ids => ids);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(laboratory.Folder["flat"], "train.bin"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, Enumerable.Range(0, bytes.Length / 2).Select(at => BitConverter.ToUInt16(bytes, 2 * at)));
        Assert.Equal((50, 60, "written"), (tokens.Manifest.Splits["train"].Pages, tokens.Manifest.Splits["train"].Documents, tokens.Manifest.Settings.Repeats));
        Assert.Equal((60, 50), (written.Manifest.Splits["train"].Documents, column.Manifest.Splits["train"].Documents));
        Assert.All(AllLines("written"), line => Assert.Equal(1, line.GetProperty("repeat").GetInt32()));
        Assert.Equal(5, AllLines("column").Count(line => line.GetProperty("repeat").GetInt32() == 3));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_version_without_pages_is_one_empty_shard_that_can_be_read(string format)
    {
        var result = await laboratory.ExportAsync(await laboratory.AddAsync([]), ExportLaboratory.Settings(format) with { Columns = [] }, "out");

        Assert.Empty(await laboratory.FaultsAsync("out"));
        Assert.Equal((1, 0), (result.Manifest.Shards.Count, result.Manifest.Splits["train"].Pages));
    }

    [Fact]
    public async Task The_list_of_hashes_is_what_sha256sum_checks()
    {
        await laboratory.ExportAsync(await laboratory.AddAsync(ExportLaboratory.Pages(60)), ExportLaboratory.Settings("mds"), "out");
        var lines = await File.ReadAllLinesAsync(Path.Combine(laboratory.Folder["out"], "SHA256SUMS"), TestContext.Current.CancellationToken);

        Assert.Equal(laboratory.Bytes("out").Where(file => file.Key != "SHA256SUMS").Select(file => $"{file.Value}  {file.Key}"), lines);
        Assert.Contains(lines, line => line.EndsWith("  train/index.json", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("  export.json", StringComparison.Ordinal));
        if (OperatingSystem.IsLinux())
        {
            using var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"]) { WorkingDirectory = laboratory.Folder["out"] })!;
            await check.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, check.ExitCode);
        }
    }

    [Fact]
    public async Task A_finished_export_is_found_and_another_one_is_refused_by_name()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(60));
        var settings = ExportLaboratory.Settings("jsonl");
        var first = await laboratory.ExportAsync(mixture, settings, "out");
        var again = await laboratory.ExportAsync(mixture, settings, "out");
        var newer = await laboratory.AddAsync(ExportLaboratory.Pages(61));

        Assert.Equal((true, false, first.Manifest.Id), (first.IsNew, again.IsNew, again.Manifest.Id));
        foreach (var (version, other) in ((Manifest, ExportSettings)[])[(newer, settings), (mixture, settings with { Seed = 7 }), (mixture, ExportLaboratory.Settings("parquet"))])
        {
            var error = await Assert.ThrowsAsync<ExportRefusedException>(() => laboratory.ExportAsync(version, other, "out"));
            Assert.Contains("holds another export: ja-web@v0001 as jsonl, shard-size 32768, held-out 0.2, seed 42", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_place_with_something_else_is_not_touched()
    {
        laboratory.Folder.Write("out/notes.txt", "mine"u8.ToArray());
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(10));
        var error = await Assert.ThrowsAsync<ExportRefusedException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl"), "out"));

        Assert.Contains("is not empty and holds no export; it has notes.txt", error.Message, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], laboratory.Bytes("out").Keys);
    }

    [Fact]
    public async Task The_register_knows_of_the_export_before_its_first_byte()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(10));
        using var store = new FaultyStore(laboratory.Folder["out"], 0, after: false);
        await Assert.ThrowsAsync<IOException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl"), store));

        var use = Assert.Single(new UseRegister(laboratory.Lake).All());
        Assert.Equal(("export", laboratory.Folder["out"], mixture.Id, "jsonl"), (use.Kind, use.Place, use.MixtureId, use.Details));
        Assert.False(Directory.Exists(laboratory.Folder["out"]));
    }

    [Fact]
    public async Task Texts_beside_the_shards_are_listed_and_cannot_take_the_name_of_a_shard()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(10));
        ExportRequest Request(string place, string name) => new(mixture, ExportLaboratory.Settings("parquet"), new FolderStore(laboratory.Folder[place]), 1)
        {
            Texts = manifest => new(StringComparer.Ordinal) { [name] = $"{manifest.Splits["train"].Pages} 頁" },
        };
        var result = await new Exporter(laboratory.Lake, Request("out", "README.md")).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("README.md", Assert.Single(result.Manifest.Files).File);
        Assert.Equal($"{result.Manifest.Splits["train"].Pages} 頁", await File.ReadAllTextAsync(Path.Combine(laboratory.Folder["out"], "README.md"), TestContext.Current.CancellationToken));
        Assert.Empty(await laboratory.FaultsAsync("out"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Exporter(laboratory.Lake, Request("other", "export.json")).RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_tokenizer_without_an_end_of_text_and_a_column_that_is_not_there_are_refused_before_anything_is_written()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(10));
        using var store = new FolderStore(laboratory.Folder["out"]);
        await Assert.ThrowsAsync<ExportRefusedException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("flat"), store, tokenizer: new ByteTokenizer(ends: false)));
        var error = await Assert.ThrowsAsync<ExportRefusedException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl") with { Columns = ["hiragana"] }, store));

        Assert.Contains("it has: hiragana-ratio, cluster_similarity", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(laboratory.Folder["out"]));
    }

    public void Dispose() => laboratory.Dispose();

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private List<JsonElement> AllLines(string place) => [.. Directory.EnumerateFiles(laboratory.Folder[place], "*.zst").SelectMany(Lines).Select(line => JsonElement.Parse(line))];

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new ZstdSharp.DecompressionStream(File.OpenRead(file)));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
