namespace CorpusForge.Japanese.Morphology;

/// <summary>
/// Splits text into words as MeCab does with the same dictionary: the cheapest path through the lattice of dictionary words and of words
/// that char.def and unk.def make of what the dictionary lacks; white space between words is skipped. Each line (LF, CR LF, CR) is analysed
/// by itself. Time is linear and memory bounded whatever the text: of a line of more than 4,096 units, words are settled as soon as no
/// continuation could change them; where 2,048 units bring no such place, the cheapest path is taken; a gap of more than 1,024
/// units of white space ends a line. Not safe for two threads at once; make one for each.
/// </summary>
/// <param name="dictionary">The dictionary, not disposed while this is used.</param>
public sealed class MorphemeAnalyzer(IpadicDictionary dictionary)
{
    private readonly Lattice lattice = new((dictionary ?? throw new ArgumentNullException(nameof(dictionary))).Data);

    /// <summary>The dictionary.</summary>
    public IpadicDictionary Dictionary { get; } = dictionary;

    /// <summary>Fills the list with the words of a text; no allocation once the buffers have grown to the longest line and list.</summary>
    public void Analyze(ReadOnlySpan<char> text, MorphemeList result)
    {
        ArgumentNullException.ThrowIfNull(result);
        result.Clear();
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            lattice.AnalyzeLine(text, start, end, result);
            start = end + 1;
        }
    }

    // The cheapest path through one word's place when words are penalised.
    internal bool AnalyzeSpan(ReadOnlySpan<char> text, LatticeSpan span, ISpanPenalty penalty, MorphemeList result)
    {
        result.Clear();
        return lattice.AnalyzeSpan(text, span, penalty, result);
    }
}
