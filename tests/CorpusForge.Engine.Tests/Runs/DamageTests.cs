namespace CorpusForge.Engine.Tests.Runs;

/// <summary>Damage costs the records it hits and nothing else.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly Laboratory laboratory = new();

    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(2, 0.01)]
    [InlineData(3, 0.2)]
    public async Task The_quarantine_holds_exactly_the_hit_records_and_all_others_are_read(int seed, double share)
    {
        byte[] sound = [.. SyntheticWeb.Archive(SyntheticWeb.Pages(5)).GzipPerRecord(), .. new WarcBuilder().Pages(1500, characters: 1000).GzipPerRecord()];
        var damage = ArchiveDamage.Of(sound, share, seed);
        laboratory.Folder.Write("sound/a.warc.gz", sound);
        laboratory.Folder.Write("damaged/a.warc.gz", damage.Bytes);
        var (one, other) = (laboratory.Folder["lake-sound"], laboratory.Folder["lake-damaged"]);

        var whole = await laboratory.RunAsync("sources: [ { name: crawl, kind: warc, path: sound/a.warc.gz } ]", one);
        var result = await laboratory.RunAsync("sources: [ { name: crawl, kind: warc, path: damaged/a.warc.gz } ]", other);

        var hits = damage.Hits.Select(hit => hit.Damaged).ToArray();
        Assert.True(hits.Length >= 10);
        Assert.Equal(hits, (await laboratory.QuarantineAsync(other)).Select(row => row.Offset).Order());
        Assert.Equal(hits.Length, result.Manifest.Funnel.Quarantined.Values.Sum());
        Assert.Equal(await IdsAsync(one, damage.Hits.Select(hit => hit.Sound).ToHashSet()), await IdsAsync(other, []));
        Assert.Equal(0, result.Manifest.Funnel.Unaccounted);
        Assert.Empty(whole.Manifest.Funnel.Quarantined);
    }

    public void Dispose() => laboratory.Dispose();

    private static async Task<IReadOnlyList<string>> IdsAsync(string lake, HashSet<long> without) => [..
        (await LakePages.AllAsync(lake)).Where(page => !without.Contains(page.Offset)).Select(page => page.DocId).Order(StringComparer.Ordinal)];
}
