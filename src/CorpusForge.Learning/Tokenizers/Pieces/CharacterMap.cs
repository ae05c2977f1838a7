using System.Buffers.Binary;
using System.Text;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>
/// The normalisation that a SentencePiece model carries (<c>precompiled_charsmap</c>): four bytes of length, a double array of Darts-clone whose
/// numbers are places, and at these places the replacements, each ended by a zero byte.
/// </summary>
internal sealed class CharacterMap
{
    // NFKC's longest source is 18 bytes; a rule of more than this is damage, and would let the walk go round in circles.
    private const int LongestRule = 256;

    private readonly List<string> replacements = [];

    /// <summary>Reads a map. Throws <see cref="InvalidDataException"/> for bytes that are none.</summary>
    public CharacterMap(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(content) is var length && (length % 4 != 0 || length == 0 || length >= content.Length - 4))
        {
            throw Damaged();
        }

        var units = new uint[length / 4];
        for (var at = 0; at < units.Length; at++)
        {
            units[at] = BinaryPrimitives.ReadUInt32LittleEndian(content[(4 + (at * 4))..]);
        }

        Walk(units, Offset(units[0]), [], content[(4 + (int)length)..]);
    }

    /// <summary>Rules by what they replace; their number stands for <see cref="Replacement"/>.</summary>
    public PrefixTrie Rules { get; } = new();

    /// <summary>What takes the place of a rule's text; may be empty.</summary>
    public string Replacement(int rule) => replacements[rule];

    // The layout of a unit is that of darts.h: label in the low 8 bits, bit 8 says that a text ends here, bit 9 that the offset counts in steps of 256.
    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & (1U << 9)) >> 6);

    private void Walk(uint[] units, uint node, List<byte> key, ReadOnlySpan<byte> texts)
    {
        for (var label = 0U; label < 256; label++)
        {
            var at = node ^ label;
            if (at >= units.Length || label == 0 || (units[at] & 0x800000FF) != label)
            {
                continue;
            }

            if (key.Count == LongestRule)
            {
                throw Damaged();
            }

            key.Add((byte)label);
            var next = at ^ Offset(units[at]);
            if ((units[at] & 0x100) != 0)
            {
                Take(key, next < units.Length ? units[next] & 0x7FFFFFFF : throw Damaged(), texts);
            }

            Walk(units, next, key, texts);
            key.RemoveAt(key.Count - 1);
        }
    }

    private void Take(List<byte> key, uint place, ReadOnlySpan<byte> texts)
    {
        if (place >= texts.Length || texts[(int)place..].IndexOf((byte)0) is var end && end < 0)
        {
            throw Damaged();
        }

        try
        {
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            Rules.Add(strict.GetString([.. key]), replacements.Count);
            replacements.Add(strict.GetString(texts.Slice((int)place, end)));
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException(Damaged().Message, error);
        }
    }

    private static InvalidDataException Damaged() => new("normalizer_spec.precompiled_charsmap: found bytes that are no map of characters; allowed: a map as SentencePiece compiles it");
}
