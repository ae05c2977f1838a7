using System.Buffers.Binary;
using System.Text;

namespace CorpusForge.Learning.Tests.Tokenizers;

/// <summary>Writes a precompiled_charsmap: a double array in the layout of darts.h, every node with 256 places of its own, and the replacements behind it.</summary>
internal static class CharacterMapFile
{
    public static byte[] Of(IReadOnlyList<(string From, string To)> rules)
    {
        var (texts, places) = (new List<byte>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var (from, to) in rules)
        {
            places[Convert.ToHexString(Encoding.UTF8.GetBytes(from))] = texts.Count;
            texts.AddRange([.. Encoding.UTF8.GetBytes(to), 0]);
        }

        // A unit without a label that can be asked for is free.
        var units = new List<uint> { 0 };
        Place(units, 0, [.. places.Select(rule => (Convert.FromHexString(rule.Key), rule.Value))], 0);
        var bytes = new byte[4 + (units.Count * 4) + texts.Count];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, units.Count * 4);
        for (var at = 0; at < units.Count; at++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 + (at * 4)), units[at]);
        }

        texts.CopyTo(bytes, 4 + (units.Count * 4));
        return bytes;
    }

    private static void Place(List<uint> units, int node, List<(byte[] Key, int Value)> rules, int depth)
    {
        var start = (units.Count + 255) / 256 * 256;
        while (units.Count < start + 256)
        {
            units.Add(0x80000000);
        }

        var offset = (uint)(node ^ start);
        units[node] |= offset < 1 << 21 ? offset << 10 : throw new InvalidOperationException("too many rules for the small layout");
        foreach (var group in rules.Where(rule => rule.Key.Length > depth).GroupBy(rule => rule.Key[depth]))
        {
            units[start ^ group.Key] = group.Key;
            Place(units, start ^ group.Key, [.. group], depth + 1);
        }

        foreach (var (_, value) in rules.Where(rule => rule.Key.Length == depth))
        {
            units[node] |= 0x100;
            units[start] = 0x80000000 | (uint)value;
        }
    }
}
