using System.Text;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>
/// What all threads of a unigram model share (T. Kudo, Subword Regularization, 2018): its pieces as a trie, and their scores as SentencePiece reckons
/// them when it encodes: an unknown character costs 10 more than the worst piece, and what users defined scores so that it always wins.
/// </summary>
internal sealed class UnigramTable
{
    private const double UnknownPenalty = 10;

    /// <summary>Makes the table.</summary>
    /// <param name="set">The vocabulary.</param>
    /// <param name="single">Whether sums are kept in single precision, as SentencePiece keeps them; Hugging Face's tokenizers keep double. Ties, and long texts, come out by it.</param>
    public UnigramTable(PieceSet set, bool single)
    {
        Single = single;

        // SentencePiece looks at normal pieces alone for the worst, Hugging Face's tokenizers at all.
        var normal = set.Pieces.Where(piece => piece.Kind == PieceKind.Normal || (!single && piece.Kind != PieceKind.Unused)).Select(piece => piece.Score).DefaultIfEmpty(0).ToList();
        var (lowest, highest) = (normal.Min(), normal.Max());
        UnknownScore = single ? (float)lowest - (float)UnknownPenalty : lowest - UnknownPenalty;
        Scores = new double[set.Pieces.Count];
        for (var id = 0; id < Scores.Length; id++)
        {
            var (text, score, kind) = set.Pieces[id];
            if (kind is PieceKind.Normal or PieceKind.UserDefined && text.Length > 0)
            {
                // The bonus grows with bytes of UTF-8, in single precision up to the 0.1: so EncodeOptimized in unigram_model.cc has it. Releases before
                // it counted characters.
                Scores[id] = kind == PieceKind.Normal ? score : (Encoding.UTF8.GetByteCount(text) * (float)highest) - 0.1;
                Trie.Add(text, id);
            }
        }
    }

    /// <summary>Pieces by their text.</summary>
    public PrefixTrie Trie { get; } = new();

    /// <summary>Scores by id.</summary>
    public double[] Scores { get; }

    /// <summary>Score of a character without a piece.</summary>
    public double UnknownScore { get; }

    /// <summary>Whether sums are kept in single precision.</summary>
    public bool Single { get; }
}
