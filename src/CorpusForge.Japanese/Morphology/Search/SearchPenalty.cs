namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>Kuromoji's penalties in search mode: 3,000 for each kanji beyond the second of a word all of kanji, 1,700 for each unit beyond the seventh of others.</summary>
/// <param name="dictionary">Knows what is a kanji.</param>
internal sealed class SearchPenalty(IpadicDictionary dictionary) : ISpanPenalty
{
    private const int KanjiLength = 2;
    private const int KanjiPenalty = 3000;
    private const int OtherLength = 7;
    private const int OtherPenalty = 1700;

    private char[] text = [];

    /// <summary>Sets the text whose places are asked for.</summary>
    public void Read(char[] line) => text = line;

    /// <inheritdoc/>
    public int Of(int start, int end)
    {
        var length = end - start;
        if (length <= KanjiLength)
        {
            return 0;
        }

        foreach (var unit in text.AsSpan(start, length))
        {
            if (!dictionary.IsKanji(unit))
            {
                return Math.Max(0, length - OtherLength) * OtherPenalty;
            }
        }

        return (length - KanjiLength) * KanjiPenalty;
    }
}
