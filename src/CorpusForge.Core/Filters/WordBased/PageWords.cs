using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Japanese.Morphology;
using CorpusForge.Japanese.Scanning;

namespace CorpusForge.Core.Filters.WordBased;

/// <summary>The words of a page by the morphological analyser, and their n-grams. White space belongs to no word.</summary>
internal sealed class PageWords : IKeywordBounds
{
    private const int LongestGram = 10;

    [ThreadStatic]
    private static MorphemeAnalyzer? analyzer;

    [ThreadStatic]
    private static MorphemeList? found;

    private readonly string text;
    private readonly PageWord[] words;
    private readonly WordGrams[] grams = new WordGrams[LongestGram + 1];
    private readonly ulong[] edges;

    private PageWords(string text, PageWord[] words)
    {
        (this.text, this.words) = (text, words);
        edges = new ulong[(text.Length / 64) + 1];
        foreach (var word in words)
        {
            Mark(word.Start);
            Mark(word.End);
        }
    }

    /// <summary>All words, punctuation and symbols among them.</summary>
    public ReadOnlySpan<PageWord> All => words;

    /// <summary>Words that are no punctuation and no symbol.</summary>
    public int Count => CountOf(static (word, _) => word.Class != WordClass.Symbol);

    /// <summary>The words of a text.</summary>
    public static PageWords Of(string text)
    {
        analyzer ??= new MorphemeAnalyzer(IpadicDictionary.Default);
        found ??= new MorphemeList();
        analyzer.Analyze(text, found);
        var types = new Dictionary<ulong, int>();
        var words = new List<PageWord>(found.Count);
        foreach (var word in found.AsSpan())
        {
            var surface = text.AsSpan(word.Start, word.Length);
            if (!surface.IsWhiteSpace())
            {
                var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(surface));
                ref var type = ref CollectionsMarshal.GetValueRefOrAddDefault(types, hash, out var known);
                type = known ? type : types.Count - 1;
                words.Add(new PageWord(word.Start, word.Length, type, analyzer.Dictionary.ClassOf(word)));
            }
        }

        var view = new PageWords(text, [.. words]);
        view.CountGrams();
        return view;
    }

    /// <summary>The n-grams of 2 to 10 words.</summary>
    public WordGrams Grams(int size) => grams[size];

    /// <summary>Number of words that a test accepts.</summary>
    public int CountOf(Func<PageWord, string, bool> test)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += test(word, text) ? 1 : 0;
        }

        return count;
    }

    /// <inheritdoc/>
    public bool IsWord(int start, int end) => IsEdge(start) && IsEdge(end);

    private bool IsEdge(int place) => (edges[place >> 6] & (1UL << place)) != 0;

    private void Mark(int place) => edges[place >> 6] |= 1UL << place;

    private void CountGrams()
    {
        var symbols = ArrayPool<int>.Shared.Rent(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            symbols[at] = words[at].Type;
        }

        using var levels = new GramLevels(symbols.AsSpan(0, words.Length));
        while (levels.Size < LongestGram)
        {
            levels.Advance();
            grams[levels.Size] = WordGrams.Of(levels, words);
        }

        ArrayPool<int>.Shared.Return(symbols);
    }
}
