using System.Globalization;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>A vocabulary of pieces: text with spaces as U+2581, score and kind of each by its id.</summary>
internal sealed class PieceSet
{
    /// <summary>Takes a vocabulary. Throws <see cref="InvalidDataException"/> for one that would lose characters or is not clear.</summary>
    /// <param name="pieces">Pieces by their id; an empty text where an id stands for nothing.</param>
    /// <param name="byteFallback">Whether characters without a piece become the pieces of their bytes.</param>
    public PieceSet(IReadOnlyList<(string Text, double Score, PieceKind Kind)> pieces, bool byteFallback)
    {
        (Pieces, ByteFallback) = (pieces, byteFallback);
        Array.Fill(ByteIds, -1);
        for (var id = 0; id < pieces.Count; id++)
        {
            var (text, score, kind) = pieces[id];
            if (!double.IsFinite(score))
            {
                throw new InvalidDataException($"piece {id}: found a score of {score.ToString(CultureInfo.InvariantCulture)}; allowed: finite numbers");
            }

            if (text.Length > 0 && !Ids.TryAdd(text, id))
            {
                throw new InvalidDataException($"piece {id}: found '{text}', which is piece {Ids[text]} too; allowed: every piece once");
            }

            if (kind == PieceKind.Byte)
            {
                ByteIds[ByteOf(text) ?? throw new InvalidDataException($"piece {id}: found '{text}' for a byte; allowed: <0x00> to <0xFF>")] = id;
            }
            else if (kind == PieceKind.Unknown)
            {
                Unknown = id;
            }
        }

        if (byteFallback && Array.IndexOf(ByteIds, -1) is >= 0 and var missing)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"byte_fallback: found true, and no piece <0x{missing:X2}>; allowed: vocabularies with all 256 bytes"));
        }

        if (!byteFallback && Unknown < 0)
        {
            throw new InvalidDataException("the vocabulary has no unknown token and byte_fallback is not true; allowed: one of the two");
        }
    }

    /// <summary>Pieces by their id.</summary>
    public IReadOnlyList<(string Text, double Score, PieceKind Kind)> Pieces { get; }

    /// <summary>Whether characters without a piece become the pieces of their bytes; else they are <see cref="Unknown"/>.</summary>
    public bool ByteFallback { get; }

    /// <summary>Whether a run of unknown characters is one unknown token; else each of them is.</summary>
    public bool FusesUnknown { get; init; } = true;

    /// <summary>Ids by piece.</summary>
    public Dictionary<string, int> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>The id of each byte; -1 where there is none.</summary>
    public int[] ByteIds { get; } = new int[256];

    /// <summary>Id of the unknown token; -1 where there is none.</summary>
    public int Unknown { get; } = -1;

    /// <summary>The byte that a piece like <c>&lt;0xE3&gt;</c> stands for; null for other texts.</summary>
    public static byte? ByteOf(string piece) =>
        piece is ['<', '0', 'x', _, _, '>'] && byte.TryParse(piece.AsSpan(3, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
