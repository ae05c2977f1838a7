using CorpusForge.Lake.Exports;

namespace CorpusForge.Engine.Tests.Exporting;

public sealed class ExportVerifierTests : IDisposable
{
    private readonly ExportLaboratory laboratory = new();

    [Theory]
    [InlineData("parquet", "data/train-00000-of-")]
    [InlineData("jsonl", "train-00001-of-")]
    [InlineData("megatron", "train-00001.idx")]
    [InlineData("flat", "val")]
    [InlineData("mds", "validation/shard.00000.mds")]
    [InlineData("webdataset", "validation-00000.tar")]
    public async Task A_flipped_bit_anywhere_is_found_and_its_file_named(string format, string prefix)
    {
        await laboratory.ExportAsync(await laboratory.AddAsync(ExportLaboratory.Pages(200)), ExportLaboratory.Settings(format), "out");
        var name = laboratory.Bytes("out").Keys.First(file => file.StartsWith(prefix, StringComparison.Ordinal));
        Change(name, bytes => bytes[bytes.Length / 2] ^= 1);

        Assert.Contains($"{name}: sha256", Assert.Single(await laboratory.FaultsAsync("out")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_cut_and_strange_files_are_each_told()
    {
        await laboratory.ExportAsync(await laboratory.AddAsync(ExportLaboratory.Pages(200)), ExportLaboratory.Settings("mds"), "out");
        File.Delete(Path.Combine(laboratory.Folder["out"], "train", "shard.00001.mds"));
        Change("train/index.json", bytes => bytes[10] ^= 1);
        laboratory.Folder.Write("out/more.txt", [1]);
        Change("SHA256SUMS", bytes => bytes[0] ^= 1);
        var faults = await laboratory.FaultsAsync("out");

        Assert.Equal(5, faults.Count);
        Assert.Contains("SHA256SUMS: missing, or not the hashes of the manifest.", faults);
        Assert.Contains("train/shard.00001.mds: missing.", faults);
        Assert.Contains(faults, fault => fault.StartsWith("train/index.json: sha256", StringComparison.Ordinal));
        Assert.Contains("train/index.json: not the index of these shards.", faults);
        Assert.Contains("more.txt: the manifest does not know this file.", faults);
    }

    [Fact]
    public async Task A_visibly_damaged_export_is_not_taken_for_a_finished_one()
    {
        var mixture = await laboratory.AddAsync(ExportLaboratory.Pages(100));
        var result = await laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl"), "out");
        File.Delete(Path.Combine(laboratory.Folder["out"], result.Manifest.Shards[0].Files[0].File));

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => laboratory.ExportAsync(mixture, ExportLaboratory.Settings("jsonl"), "out"));
        Assert.Contains("is missing or cut", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_was_changed_with_care_still_disagrees_with_the_documents()
    {
        var result = await laboratory.ExportAsync(await laboratory.AddAsync(ExportLaboratory.Pages(100)), ExportLaboratory.Settings("flat") with { Heldout = 0, ShardSize = 1 << 20 }, "out");
        await RewriteAsync(result.Manifest with { Shards = [.. result.Manifest.Shards.Select(shard => shard with { Content = new string('0', 32) })] });
        Assert.Contains("its documents say something else than what was to be written", Assert.Single(await laboratory.FaultsAsync("out")), StringComparison.Ordinal);

        await RewriteAsync(result.Manifest with { Shards = [.. result.Manifest.Shards.Select(shard => shard with { Tokens = shard.Tokens + 1 })] });
        Assert.Contains(await laboratory.FaultsAsync("out"), fault => fault.Contains("tokens read back, the manifest says", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_in_the_wrong_split_are_found_by_reading_their_domains()
    {
        var result = await laboratory.ExportAsync(await laboratory.AddAsync(ExportLaboratory.Pages(100)), ExportLaboratory.Settings("jsonl"), "out");
        await RewriteAsync(result.Manifest with { Settings = result.Manifest.Settings with { Seed = 43 } });

        Assert.Contains(await laboratory.FaultsAsync("out"), fault => fault.Contains("of its pages belong to the other split", StringComparison.Ordinal));
    }

    public void Dispose() => laboratory.Dispose();

    private void Change(string name, Action<byte[]> change)
    {
        var path = Path.Combine(laboratory.Folder["out"], name);
        var bytes = File.ReadAllBytes(path);
        change(bytes);
        File.WriteAllBytes(path, bytes);
    }

    // With all that can be made to agree: id, hashes.
    private async Task RewriteAsync(ExportManifest manifest)
    {
        var changed = manifest with { Id = manifest.ComputeId() };
        await File.WriteAllTextAsync(Path.Combine(laboratory.Folder["out"], ExportManifest.FileName), changed.ToJson(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(laboratory.Folder["out"], ExportManifest.SumsName), changed.ToSums(), TestContext.Current.CancellationToken);
    }
}
