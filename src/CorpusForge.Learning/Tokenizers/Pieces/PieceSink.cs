using System.Text;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>Takes what encoders find, in order: gives unknown characters their bytes, or a run of them the unknown token, and counts. Serves one text.</summary>
/// <param name="set">The vocabulary.</param>
/// <param name="ids">Where ids are appended; null to count only.</param>
internal sealed class PieceSink(PieceSet set, List<int>? ids)
{
    private bool afterUnknown;

    /// <summary>Ids taken so far.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a piece.</summary>
    public void Add(int id)
    {
        afterUnknown = false;
        Count++;
        ids?.Add(id);
    }

    /// <summary>Takes a character that has no piece.</summary>
    public void AddUnknown(Rune rune)
    {
        if (set.ByteFallback)
        {
            Span<byte> bytes = stackalloc byte[4];
            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            {
                Add(set.ByteIds[value]);
            }
        }
        else if (!afterUnknown || !set.FusesUnknown)
        {
            Add(set.Unknown);
            afterUnknown = true;
        }
    }

    /// <summary>Says that the next piece belongs to another word: runs of unknown characters do not reach over.</summary>
    public void EndWord() => afterUnknown = false;
}
