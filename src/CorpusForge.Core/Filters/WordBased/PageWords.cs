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
    private const int FewWords = 3;

    private static readonly SearchValues<char> Stops = SearchValues.Create("のにをはたてがとで年し・月れさ");

    [ThreadStatic]
    private static MorphemeAnalyzer? analyzer;

    [ThreadStatic]
    private static MorphemeList? found;

    private readonly PageWord[] words;
    private readonly WordGrams[] grams = new WordGrams[LongestGram + 1];
    private readonly ulong[] edges;

    private PageWords(string text, PageWord[] words)
    {
        this.words = words;
        edges = new ulong[(text.Length / 64) + 1];
        foreach (var word in words)
        {
            Mark(word.Start);
            Mark(word.End);
        }
    }

    /// <summary>All words, punctuation and symbols among them.</summary>
    public ReadOnlySpan<PageWord> All => words;

    /// <summary>Words with a letter or digit.</summary>
    public int Count { get; private set; }

    /// <summary>Their characters, as UTF-16 units.</summary>
    public int Characters { get; private set; }

    /// <summary>Words with a letter, kana or kanji.</summary>
    public int Alphabetic { get; private set; }

    /// <summary>Nouns.</summary>
    public int Nouns { get; private set; }

    /// <summary>Words that IPADIC calls no symbol.</summary>
    public int NoSymbols { get; private set; }

    /// <summary>Words that are one of the stop words of FineWeb-2.</summary>
    public int StopWords { get; private set; }

    /// <summary>Share of lines with fewer than three words.</summary>
    public double ShortLineShare { get; private set; }

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
        view.CountWords(text);
        view.CountLines(text);
        view.CountGrams();
        return view;
    }

    /// <summary>The n-grams of 2 to 10 words.</summary>
    public WordGrams Grams(int size) => grams[size];

    /// <inheritdoc/>
    public bool IsWord(int start, int end) => IsEdge(start) && IsEdge(end);

    private bool IsEdge(int place) => (edges[place >> 6] & (1UL << place)) != 0;

    private void Mark(int place) => edges[place >> 6] |= 1UL << place;

    private void CountWords(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            var surface = text.Slice(word.Start, word.Length);
            var (letters, digits) = Letters(surface);
            Alphabetic += letters ? 1 : 0;
            Count += letters || digits ? 1 : 0;
            Characters += letters || digits ? word.Length : 0;
            Nouns += word.Class == WordClass.Noun ? 1 : 0;
            NoSymbols += word.Class != WordClass.Symbol ? 1 : 0;
            StopWords += word.Length == 1 && Stops.Contains(surface[0]) ? 1 : 0;
        }
    }

    private void CountLines(ReadOnlySpan<char> text)
    {
        int lines = 0, few = 0, next = 0;
        foreach (var range in text.SplitAny('\n', '\r'))
        {
            var inLine = 0;
            for (; next < words.Length && words[next].Start < range.End.Value; next++)
            {
                var (letters, digits) = Letters(text.Slice(words[next].Start, words[next].Length));
                inLine += letters || digits ? 1 : 0;
            }

            lines += text[range].IsWhiteSpace() ? 0 : 1;
            few += !text[range].IsWhiteSpace() && inLine < FewWords ? 1 : 0;
        }

        ShortLineShare = Ratio.Of(few, lines);
    }

    private static (bool Letters, bool Digits) Letters(ReadOnlySpan<char> word)
    {
        var digits = false;
        foreach (var unit in word)
        {
            // Halves of pairs are rare kanji far more often than not.
            if (char.IsLetter(unit) || char.IsHighSurrogate(unit))
            {
                return (true, digits);
            }

            digits |= char.IsDigit(unit);
        }

        return (false, digits);
    }

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
