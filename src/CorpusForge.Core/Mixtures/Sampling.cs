using System.Buffers.Binary;
using System.IO.Hashing;

namespace CorpusForge.Core.Mixtures;

/// <summary>
/// Draws by hash of doc_id and seed: the same page is drawn the same way in every run and every variant, and a smaller sample lies within a
/// larger one.
/// </summary>
public static class Sampling
{
    private const long SampleStream = 1;
    private const long WeightStream = 2;
    private const long OrderStream = 3;

    /// <summary>Whether a page is in a sample of a share of 0 to 1.</summary>
    public static bool Takes(UInt128 id, int seed, double share) => Unit(id, seed, SampleStream) < share;

    /// <summary>How often a page of a weight is to be seen: the whole part always, the fraction as the chance of one more.</summary>
    public static int Repeats(UInt128 id, int seed, double weight)
    {
        var whole = Math.Floor(weight);
        return (int)whole + (Unit(id, seed, WeightStream) < weight - whole ? 1 : 0);
    }

    /// <summary>The page's place in the shuffled order.</summary>
    public static ulong Order(UInt128 id, int seed) => Hash(id, seed, OrderStream);

    /// <summary>The shard of a place, of so many: equal slices of the order.</summary>
    public static int Shard(ulong order, int shards) => (int)Math.BigMul(order, (ulong)shards, out _);

    private static double Unit(UInt128 id, int seed, long stream) => (Hash(id, seed, stream) >> 11) * (1.0 / (1UL << 53));

    private static ulong Hash(UInt128 id, int seed, long stream)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return XxHash3.HashToUInt64(bytes, (stream << 32) | (uint)seed);
    }
}
