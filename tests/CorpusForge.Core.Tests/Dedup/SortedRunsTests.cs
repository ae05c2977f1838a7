using CorpusForge.Core.Dedup;

namespace CorpusForge.Core.Tests.Dedup;

public sealed class SortedRunsTests
{
    private const int Records = 30_000;

    public static TheoryData<int> Buffers => [1, 1024, 1025, 7_000, 29_999, 30_000, 1_000_000];

    [Theory]
    [MemberData(nameof(Buffers))]
    public void The_order_is_the_same_for_any_buffer(int buffer)
    {
        using var folder = new TempFolder();
        using var runs = new SortedRuns<KeyedOrdinal>(folder.Path, 24L * buffer);
        var records = Keys();
        Array.ForEach(records, runs.Add);

        Assert.Equal(records.Order(), runs.InOrder());
        Assert.Equal(buffer < Records, runs.RunsOnDisk > 0);
    }

    // A 128-bit number is aligned to 16 bytes: the record is larger than its fields.
    [Fact]
    public void Records_with_padding_are_spilled_too()
    {
        using var folder = new TempFolder();
        using var runs = new SortedRuns<RankedMember>(folder.Path, 1);
        var records = Keys().Select(key => RankedMember.Newest((long)(key.High % 50), (long)(key.Low % 9), key.Low, key.Ordinal)).ToArray();
        Array.ForEach(records, runs.Add);

        Assert.Equal(records.Order(), runs.InOrder());
        Assert.Equal(30, runs.RunsOnDisk);
    }

    [Fact]
    public void Nothing_sorts_to_nothing_and_writes_no_file()
    {
        using var folder = new TempFolder();
        using var runs = new SortedRuns<KeyedOrdinal>(folder.File("unused"), 1);

        Assert.Empty(runs.InOrder());
        Assert.False(Directory.Exists(folder.File("unused")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12_345)]
    [InlineData(-1)]
    public void A_damaged_run_is_reported_by_its_name(int at)
    {
        using var folder = new TempFolder();
        using var runs = Spilled(folder);
        var file = Directory.GetFiles(folder.Path)[0];
        var bytes = File.ReadAllBytes(file);
        bytes[at < 0 ? ^1 : at] ^= 1;
        File.WriteAllBytes(file, bytes);

        var error = Assert.Throws<InvalidDataException>(() => runs.InOrder().Count());
        Assert.Equal($"{file}: the checksum of a sorted run does not match.", error.Message);
    }

    [Theory]
    [InlineData(-24)]
    [InlineData(-1)]
    [InlineData(24)]
    public void A_run_of_another_length_is_reported_by_its_name(int change)
    {
        using var folder = new TempFolder();
        using var runs = Spilled(folder);
        var file = Directory.GetFiles(folder.Path)[0];
        using (var stream = File.OpenWrite(file))
        {
            stream.SetLength(stream.Length + change);
        }

        var error = Assert.Throws<InvalidDataException>(() => runs.InOrder().Count());
        Assert.StartsWith($"{file}: a sorted run of 1024 records has {(1024 * 24) + 8 + change} bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_runs_are_removed_at_the_end()
    {
        using var folder = new TempFolder();
        using (var runs = Spilled(folder))
        {
            Assert.NotEmpty(Directory.GetFiles(folder.Path));
            _ = runs.InOrder().First();
        }

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static SortedRuns<KeyedOrdinal> Spilled(TempFolder folder)
    {
        var runs = new SortedRuns<KeyedOrdinal>(folder.Path, 1);
        Array.ForEach(Keys(), runs.Add);
        return runs;
    }

    // Few different keys, so that equal ones meet across runs.
    private static KeyedOrdinal[] Keys()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Records).Select(ordinal => new KeyedOrdinal((ulong)random.Next(200), (ulong)random.NextInt64() % 7, ordinal))];
    }
}
