using System.Text;
using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>Numbers the kinds and parts of speech of entries in the order of their first use, and packs entries.</summary>
/// <param name="matrix">The matrix whose ids the entries name.</param>
internal sealed class EntryTable(ConnectionMatrix matrix)
{
    private readonly Dictionary<EntryKind, int> kinds = [];
    private readonly Dictionary<string, int> parts = new(StringComparer.Ordinal);

    public EntryKind[] Kinds => [.. kinds.OrderBy(kind => kind.Value).Select(kind => kind.Key)];

    public byte[] PartsOfSpeech => Encoding.UTF8.GetBytes(string.Join('\n', parts.OrderBy(part => part.Value).Select(part => part.Key)));

    public uint Pack(SourceEntry entry, bool last)
    {
        if (entry.Left >= matrix.LeftIds || entry.Right >= matrix.RightIds)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{entry.Surface}: left id {entry.Left} or right id {entry.Right} is beyond matrix.def ({matrix.LeftIds} and {matrix.RightIds})"));
        }

        var part = Number(parts, entry.PartOfSpeech, ushort.MaxValue);
        return TokenRecord.Pack(entry.Cost, Number(kinds, new EntryKind((ushort)entry.Left, (ushort)entry.Right, (ushort)part), TokenRecord.MaxKind), last);
    }

    private static int Number<T>(Dictionary<T, int> known, T value, int most)
        where T : notnull
    {
        if (!known.TryGetValue(value, out var number))
        {
            known.Add(value, number = known.Count);
        }

        return number <= most ? number : throw new InvalidDataException(FormattableString.Invariant($"more than {most} kinds of entries"));
    }
}
