using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Tests.Sources;

/// <summary>Reading in ranges gives what reading in one go gives, damaged or not.</summary>
public class WarcRangeTests
{
    private static readonly WarcBuilder Sample = new WarcBuilder().Info().Pages(25, characters: 90);

    public static TheoryData<string, byte[][]> Files() => new()
    {
        { "plain", [.. Sample.Records] },
        { "gzip", [.. Sample.GzipMembers()] },
        { "zstd", [.. Sample.Records.Select(record => WarcBuilder.Zstd(record))] },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void Many_ranges_give_what_one_gives_however_the_file_is_damaged(string layout, byte[][] parts)
    {
        var random = new Random(11);
        byte[] file = [.. parts.SelectMany(part => part)];
        var starts = WarcBuilder.Ends(parts);
        for (var round = 0; round < 200; round++)
        {
            var damaged = Damage(file, starts, random, round);
            var whole = Reading.Of(damaged, rangeSize: damaged.Length);
            var size = random.Next(40, 2000);
            var cut = Reading.Of(damaged, rangeSize: size);

            Assert.True(whole.Lines.SequenceEqual(cut.Lines), $"{layout}, round {round}, ranges of {size}");
            AssertNeighboursMeet(cut.Traces, damaged.Length, $"{layout}, round {round}, ranges of {size}");
        }
    }

    [Fact]
    public void Ranges_tile_the_file_and_depend_on_its_length_alone()
    {
        Assert.Equal([new ByteRange(0, 100)], RangeCut.Tile(100));
        Assert.Equal([new ByteRange(0, 0)], RangeCut.Tile(0));
        Assert.Equal(1L << 20, RangeCut.Tile(5 << 20)[0].End);
        Assert.Equal(16L << 20, RangeCut.Tile(1L << 40)[0].End);
        var ranges = RangeCut.Tile(100_000_000);
        Assert.Equal(100_000_000 / 16, ranges[0].End);
        Assert.Equal(100_000_000, ranges[^1].End);
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public void A_file_in_one_stream_is_one_range()
    {
        var builder = new WarcBuilder().Pages(5);

        Assert.Single(Reading.Of(builder.GzipOneStream(), rangeSize: 50).Traces);
        Assert.Single(Reading.Of(builder.ZstdOneStream(), rangeSize: 50).Traces);
        Assert.NotEmpty(Reading.Of(builder.GzipPerRecord(), rangeSize: 50).Traces.Skip(10));
    }

    [Fact]
    public void A_range_that_begins_inside_a_stored_archive_shows_in_the_trace()
    {
        var inner = new WarcBuilder().Page("http://inner.example/", "<p>inner").Plain();
        var file = new WarcBuilder().Pages(1).Response("http://outer.example/", inner, "HTTP/1.1 200 OK", "Content-Type: application/warc").Pages(1).Plain();

        var traces = Reading.Of(file, rangeSize: 300).Traces;

        Assert.Contains(traces.Zip(traces.Skip(1)), pair => pair.Second.First >= 0 && pair.First.Next != pair.Second.First);
    }

    /// <summary>Flips, half of them in the first bytes of a record, and then cuts, padding and holes.</summary>
    private static byte[] Damage(byte[] file, IReadOnlyList<int> starts, Random random, int round)
    {
        var damaged = (byte[])file.Clone();
        for (var flips = round % 5; flips > 0; flips--)
        {
            var at = flips % 2 == 0 ? random.Next(damaged.Length) : starts[random.Next(starts.Count - 1)] + random.Next(4);
            damaged[at] ^= (byte)(1 << random.Next(1, 8));
        }

        return (round % 7) switch
        {
            3 => damaged[..random.Next(100, damaged.Length)],
            4 => [.. damaged[..(damaged.Length / 2)], .. new byte[random.Next(1, 3000)], .. damaged[(damaged.Length / 2)..]],
            5 => [.. damaged[..(damaged.Length / 3)], .. damaged[(damaged.Length / 2)..]],
            6 => damaged[random.Next(1, 300)..],
            _ => damaged,
        };
    }

    private static void AssertNeighboursMeet(IReadOnlyList<SliceTrace> traces, long length, string what)
    {
        var next = traces[0].Next;
        foreach (var trace in traces.Skip(1))
        {
            Assert.True(trace.First < 0 || trace.First == next, what);
            Assert.True(trace.First >= 0 || trace.Next == next, what);
            next = trace.Next;
        }

        Assert.True(next == length, what);
    }
}
