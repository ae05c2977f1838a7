namespace CorpusForge.Japanese.Morphology.Search;

/// <summary>
/// Splits long words as Kuromoji's search mode does: the cheapest path through the word's place under <see cref="SearchPenalty"/>, between the word
/// before and the token behind; where that is another than the word, its parts are taken and the word is kept beside them.
/// </summary>
/// <param name="analyzer">The analyser that found the words.</param>
internal sealed class CompoundSplitter(MorphemeAnalyzer analyzer)
{
    private readonly MorphemeList parts = new();
    private readonly SearchPenalty penalty = new(analyzer.Dictionary);

    /// <summary>The parts, valid until the next call; empty where the word stays whole.</summary>
    /// <param name="line">The line.</param>
    /// <param name="length">Its length.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">The place of the word among them.</param>
    /// <param name="behind">The token behind; null at the end.</param>
    public ReadOnlySpan<Morpheme> Split(char[] line, int length, ReadOnlySpan<Morpheme> words, int at, Morpheme? behind)
    {
        var word = words[at];
        penalty.Read(line);
        if (penalty.Of(word.Start, word.End) == 0)
        {
            return [];
        }

        var dictionary = analyzer.Dictionary;
        var span = new LatticeSpan(
            word.Start,
            word.End,
            length,
            at == 0 ? 0 : dictionary.KindOf(words[at - 1]).Right,
            behind is { } next ? dictionary.KindOf(next).Left : 0);
        return analyzer.AnalyzeSpan(line, span, penalty, parts) && parts.Count > 1 ? parts.AsSpan() : [];
    }
}
