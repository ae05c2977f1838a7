using System.IO.Compression;

namespace CorpusForge.Tests.Shared;

/// <summary>Damages an archive of a gzip member a record: a byte flipped in some records, and one cut in the middle.</summary>
/// <param name="Bytes">The damaged archive.</param>
/// <param name="Hits">Of each hit record the offset in the sound archive and in the damaged one, ascending.</param>
internal sealed record ArchiveDamage(byte[] Bytes, IReadOnlyList<(long Sound, long Damaged)> Hits)
{
    private const int HeaderBytes = 10;
    private const int TrailerBytes = 8;

    private static ReadOnlySpan<byte> Magic => [0x1f, 0x8b, 0x08];

    /// <summary>Hits a share of the records, no two neighbours, never the last. Equal seeds, equal damage.</summary>
    public static ArchiveDamage Of(byte[] sound, double share, int seed)
    {
        var starts = Members(sound);
        var random = new Random(seed);
        var order = Enumerable.Range(1, Math.Max(0, starts.Count - 2)).ToArray();
        random.Shuffle(order);
        var hits = new SortedSet<int>();
        foreach (var record in order.Where(record => !hits.Contains(record - 1) && !hits.Contains(record + 1)))
        {
            hits.Add(record);
            if (hits.Count >= Math.Max(2, share * starts.Count))
            {
                break;
            }
        }

        var cut = hits.ElementAt(hits.Count / 2);
        var (damaged, places) = (new MemoryStream(), new List<(long, long)>());
        for (var record = 0; record < starts.Count; record++)
        {
            var end = record + 1 < starts.Count ? starts[record + 1] : sound.Length;
            var member = sound[starts[record]..end];
            if (hits.Contains(record))
            {
                places.Add((starts[record], damaged.Length));
                if (record != cut)
                {
                    // In the compressed data, where no bit is without meaning.
                    member[random.Next(HeaderBytes + 1, member.Length - TrailerBytes - 1)] ^= (byte)(1 << random.Next(8));
                }
            }

            damaged.Write(record == cut ? member.AsSpan(0, member.Length / 2) : member);
        }

        return new ArchiveDamage(damaged.ToArray(), places);
    }

    /// <summary>Where the members begin whose content is a record.</summary>
    public static IReadOnlyList<int> Members(byte[] archive)
    {
        var starts = new List<int>();
        for (var at = 0; at < archive.Length; at++)
        {
            var found = archive.AsSpan(at).IndexOf(Magic);
            if (found < 0)
            {
                break;
            }

            at += found;
            if (BeginsRecord(archive, at))
            {
                starts.Add(at);
            }
        }

        return starts;
    }

    private static bool BeginsRecord(byte[] archive, int at)
    {
        var begin = new byte[5];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(archive, at, archive.Length - at), CompressionMode.Decompress);
            return gzip.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
