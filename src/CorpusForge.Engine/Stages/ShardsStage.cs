using System.Text;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>Merges the segments of all parts into one shard, in the seeded order of its pages.</summary>
public sealed class ShardsStage(RunContext run) : Stage(run, "shards")
{
    private readonly IReadOnlyList<string> numbers = RunColumns.Of(run);

    /// <inheritdoc/>
    public override int Partitions { get; } = VerdictsSummary.TryRead(VerdictsStage.SummaryPath(run))!.Shards;

    /// <inheritdoc/>
    public override bool IsDone(int partition) => PartFacts.TryRead(ShardFile.PathOf(Run, partition)) is not null;

    /// <inheritdoc/>
    public override async Task RunAsync(int partition, CancellationToken token)
    {
        var segments = new List<byte[]>();
        var places = new List<(ulong Order, string DocId, int Segment, int Offset)>();
        for (var part = 0; part < Run.Parts.Count; part++)
        {
            token.ThrowIfCancellationRequested();
            var segment = SegmentFile.Read(GatherStage.PathOf(Run, part), partition);
            if (segment.Length > 0)
            {
                Index(segment, segments.Count, places);
                segments.Add(segment);
            }
        }

        places.Sort((one, other) =>
        {
            var order = one.Order.CompareTo(other.Order);
            order = order != 0 ? order : string.CompareOrdinal(one.DocId, other.DocId);
            order = order != 0 ? order : one.Segment.CompareTo(other.Segment);
            return order != 0 ? order : one.Offset.CompareTo(other.Offset);
        });
        await WriteAsync(ShardFile.PathOf(Run, partition), segments, places, token).ConfigureAwait(false);
    }

    private void Index(byte[] segment, int number, List<(ulong Order, string DocId, int Segment, int Offset)> places)
    {
        using var reader = new BinaryReader(new MemoryStream(segment));
        while (reader.BaseStream.Position < segment.Length)
        {
            var offset = (int)reader.BaseStream.Position;
            places.Add((reader.ReadUInt64(), reader.ReadString(), number, offset));
            Skip(reader);
        }
    }

    // The rest of a row as MixtureRow writes it, without making strings of it.
    private void Skip(BinaryReader reader)
    {
        SkipStrings(reader, 4);
        reader.BaseStream.Position += 3 * sizeof(long);
        SkipStrings(reader, 3);
        reader.BaseStream.Position += ((numbers.Count + 1) * sizeof(double)) + (2 * sizeof(int));
    }

    private static void SkipStrings(BinaryReader reader, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var length = reader.Read7BitEncodedInt();
            reader.BaseStream.Position += length;
        }
    }

    private async Task WriteAsync(
        string path, List<byte[]> segments, List<(ulong Order, string DocId, int Segment, int Offset)> places, CancellationToken token)
    {
        var readers = segments.Select(segment => new BinaryReader(new MemoryStream(segment), Encoding.UTF8)).ToArray();
        await ShardFile.WriteAsync(Run, path, numbers, Rows(), Progress, token).ConfigureAwait(false);

        IEnumerable<MixtureRow> Rows()
        {
            foreach (var (_, _, segment, offset) in places)
            {
                readers[segment].BaseStream.Position = offset;
                yield return MixtureRow.ReadFrom(readers[segment], numbers.Count);
            }
        }
    }
}
