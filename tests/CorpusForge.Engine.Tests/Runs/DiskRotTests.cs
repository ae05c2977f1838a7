using System.Collections.Concurrent;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A bit that flips in the lake, at any place and without a change of length, is found and mended, never built upon.</summary>
public sealed class DiskRotTests : IDisposable
{
    private static readonly string[] Stages = ["documents", "measures", "signatures", "buckets", "components", "shingles", "dedup", "verdicts"];

    private readonly Laboratory laboratory = new();

    public DiskRotTests() => SyntheticFixture.WriteArchives(laboratory, [.. SyntheticWeb.Pages(2).Take(120)]);

    public static TheoryData<string, bool> Damages => new(
        Stages.SelectMany(kind => new[] { (kind, false), (kind, true) }));

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_or_short_part_is_named_and_mended_and_the_id_is_the_same(string kind, bool cut)
    {
        var recipe = SyntheticFixture.Recipe + "dedup: { near: { verify: true } }\n";
        var sound = await laboratory.RunAsync(recipe);
        Directory.Delete(Path.Combine(laboratory.Lake, "mixtures"), recursive: true);
        var random = new Random(7);
        var parts = Directory.EnumerateFiles(Path.Combine(laboratory.Lake, kind), "*", SearchOption.AllDirectories)
            .Where(part => Path.GetExtension(part) is ".parquet" or ".shingles").Order(StringComparer.Ordinal).ToList();
        foreach (var part in parts)
        {
            var bytes = await File.ReadAllBytesAsync(part, TestContext.Current.CancellationToken);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(part, cut ? bytes[..(bytes.Length / 2)] : bytes, TestContext.Current.CancellationToken);
        }

        // What was built upon the damaged parts goes too, so that they are read.
        foreach (var later in Stages.SkipWhile(name => name != kind).Skip(1).Where(name => name is not ("measures" or "signatures")))
        {
            Directory.Delete(Path.Combine(laboratory.Lake, later), recursive: true);
        }

        var told = new Told();
        var mended = await laboratory.RunAsync(recipe, watcher: told);

        Assert.Equal(sound.Manifest.ToJson(), mended.Manifest.ToJson());
        Assert.Contains(told.Messages, message => parts.Any(part => message.StartsWith(part, StringComparison.Ordinal)) && message.EndsWith("it is made again.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_with_a_missing_shard_is_not_called_there()
    {
        var result = await laboratory.RunAsync(SyntheticFixture.Recipe);
        var shard = Directory.EnumerateFiles(Path.Combine(laboratory.Lake, "mixtures"), "shard-*.parquet", SearchOption.AllDirectories).First();
        File.Delete(shard);

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => laboratory.RunAsync(SyntheticFixture.Recipe));

        Assert.Contains(Path.GetFileName(shard), error.Message, StringComparison.Ordinal);
        Assert.Contains("remove the folder and run again", error.Message, StringComparison.Ordinal);
        Assert.True(result.IsNew);
    }

    public void Dispose() => laboratory.Dispose();

    private sealed class Told : IRunWatcher
    {
        private readonly ConcurrentQueue<string> messages = new();

        public IEnumerable<string> Messages => messages;

        public void Started(Stage stage)
        {
        }

        public void Finished(StageReport report)
        {
        }

        public void Mending(string message) => messages.Enqueue(message);

        public void Noted(string message) => messages.Enqueue(message);
    }
}
