using System.Globalization;
using CorpusForge.Lake.Documents;
using CorpusForge.Tests.Shared;
using CorpusForge.Tests.Shared.Synthetic;

// For the scripts beside this folder: what bash cannot do to archives and lakes.
switch (args)
{
    case ["synthetic", var file]:
        File.WriteAllBytes(file, [.. SyntheticWeb.Archive(SyntheticWeb.Pages()).GzipPerRecord(), .. new WarcBuilder().Pages(8000, characters: 1500).GzipPerRecord()]);
        return 0;
    case ["damage", var sound, var damaged, var hits]:
        var damage = ArchiveDamage.Of(File.ReadAllBytes(sound), 0.01, seed: 1);
        File.WriteAllBytes(damaged, damage.Bytes);
        File.WriteAllLines(hits, damage.Hits.Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Sound} {hit.Damaged}")));
        return 0;
    case ["lost", var soundLake, var damagedLake, var hits]:
        return await LostAsync(soundLake, damagedLake, hits).ConfigureAwait(false);
    default:
        Console.Error.WriteLine("usage: testtool synthetic FILE | damage SOUND DAMAGED HITS | lost SOUND-LAKE DAMAGED-LAKE HITS");
        return 2;
}

// Compares the documents of two lakes: what a damaged archive lost beyond the records that were hit.
static async Task<int> LostAsync(string soundLake, string damagedLake, string hitsFile)
{
    var hits = File.ReadAllLines(hitsFile).Select(line => line.Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray()).ToArray();
    var hitInSound = hits.Select(hit => hit[0]).ToHashSet();
    var sound = await LakePages.AllAsync(soundLake).ConfigureAwait(false);
    var damaged = (await LakePages.AllAsync(damagedLake).ConfigureAwait(false)).Select(page => page.DocId).ToHashSet();
    var quarantined = await QuarantinedAsync(damagedLake).ConfigureAwait(false);
    var before = await QuarantinedAsync(soundLake).ConfigureAwait(false);

    var missed = hits.Count(hit => !quarantined.Contains(hit[1]));
    var lost = sound.Count(page => !hitInSound.Contains(page.Offset) && !damaged.Contains(page.DocId));
    var strange = damaged.Except(sound.Select(page => page.DocId)).Count();
    Console.WriteLine($"records hit                    {hits.Length} (one of them cut in the middle)");
    Console.WriteLine($"quarantined                    {quarantined.Count} ({before.Count} in the sound archive too)");
    Console.WriteLine($"hit but not quarantined        {missed}");
    Console.WriteLine($"pages among the hit records    {sound.Count(page => hitInSound.Contains(page.Offset))} of {sound.Count}");
    Console.WriteLine($"pages lost beyond those hit    {lost}");
    Console.WriteLine($"pages that were not there      {strange}");
    return lost == 0 && missed == 0 && strange == 0 && quarantined.Count == hits.Length + before.Count ? 0 : 1;
}

static async Task<HashSet<long>> QuarantinedAsync(string lake)
{
    var folder = Path.Combine(lake, "quarantine");
    var parts = Directory.Exists(folder) ? Directory.GetFiles(folder, "part-*.parquet", SearchOption.AllDirectories) : [];
    return [.. (await Task.WhenAll(parts.Select(QuarantineTable.ReadAsync)).ConfigureAwait(false)).SelectMany(rows => rows).Select(row => row.Offset)];
}
