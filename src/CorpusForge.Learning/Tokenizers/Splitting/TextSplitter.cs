using System.Text;

namespace CorpusForge.Learning.Tokenizers.Splitting;

/// <summary>Cuts texts into the pieces that are merged: normalisation where the file asks for it, added tokens, then the splits in turn, each within the pieces of the one before.</summary>
/// <param name="splits">The splits, at least one.</param>
internal sealed class TextSplitter(IReadOnlyList<ISplit> splits)
{
    private readonly AddedTokens? added;

    /// <summary>The normalisation forms that the file asks for, in turn.</summary>
    public IReadOnlyList<NormalizationForm> Forms { get; init; } = [];

    /// <summary>Tokens that are found before the text is cut.</summary>
    public IReadOnlyDictionary<int, string> Added
    {
        init => added = value.Count == 0 ? null : new AddedTokens(value);
    }

    /// <summary>Hands every piece over in order, and returns the sum of what came back.</summary>
    public int Read(string text, PieceReader reader)
    {
        if (added is null)
        {
            return ReadPlain(text, reader);
        }

        var (count, last) = (0, 0);
        foreach (var (at, length, id) in added.In(text))
        {
            count += ReadPlain(text[last..at], reader) + reader(id, text.AsSpan(at, length));
            last = at + length;
        }

        return count + ReadPlain(text[last..], reader);
    }

    private int ReadPlain(string text, PieceReader reader)
    {
        text = Normalized(text);
        return Read(text, 0, reader);
    }

    private int Read(ReadOnlySpan<char> text, int depth, PieceReader reader)
    {
        if (depth == splits.Count)
        {
            return text.IsEmpty ? 0 : reader(-1, text);
        }

        var ends = new List<int>();
        splits[depth].Cut(text, ends);
        var (count, last) = (0, 0);
        foreach (var end in ends)
        {
            count += Read(text[last..end], depth + 1, reader);
            last = end;
        }

        return count;
    }

    private string Normalized(string text)
    {
        foreach (var form in Forms)
        {
            // Half a pair alone makes normalisation throw; it is read as U+FFFD here as everywhere.
            text = WholePairs.Of(text).Normalize(form);
        }

        return text;
    }
}
