using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Japanese.Morphology;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Core.Decontamination;

/// <summary>
/// A text as a row of symbols (letters or words) in the form in which texts are compared, and where each stands in the text. Made once and filled
/// again and again; serves one thread at a time.
/// </summary>
internal sealed class GramText(GramUnit unit)
{
    private readonly ComparisonText text = new(unit == GramUnit.Characters ? ComparisonForm.Letters : ComparisonForm.Width);
    private readonly MorphemeAnalyzer? analyzer = unit == GramUnit.Words ? new MorphemeAnalyzer(IpadicDictionary.Default) : null;
    private readonly MorphemeList words = new();
    private uint[] symbols = new uint[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private byte[] weights = new byte[1024];

    /// <summary>How many symbols.</summary>
    public int Count { get; private set; }

    /// <summary>The symbols; valid until the next text.</summary>
    public ReadOnlySpan<uint> Symbols => symbols.AsSpan(0, Count);

    /// <summary>What each symbol tells: see <see cref="LetterWeight"/>.</summary>
    public ReadOnlySpan<byte> Weights => weights.AsSpan(0, Count);

    /// <summary>The UTF-16 place at which a symbol begins.</summary>
    public int Start(int symbol) => analyzer is null ? text.Starts[symbol] : starts[symbol];

    /// <summary>The place at which it ends, exclusive.</summary>
    public int End(int symbol) => analyzer is null ? text.Ends[symbol] : ends[symbol];

    /// <summary>Takes a text.</summary>
    public void Read(ReadOnlySpan<char> source)
    {
        text.Read(source);
        Reserve(text.Count);
        if (analyzer is not null)
        {
            ReadWords();
            return;
        }

        var units = text.Units;
        for (var at = 0; at < units.Length; at++)
        {
            symbols[at] = units[at];
            weights[at] = (byte)LetterWeight.Of(units[at]);
        }

        Count = units.Length;
    }

    private void ReadWords()
    {
        Count = 0;
        analyzer!.Analyze(text.Units, words);
        Span<char> folded = stackalloc char[256];
        foreach (var word in words.AsSpan())
        {
            var (length, weight) = (0, 0);
            foreach (var part in text.Units.Slice(word.Start, Math.Min(word.Length, folded.Length)))
            {
                folded[length] = ComparisonText.LetterOf(part);
                weight += folded[length] == '\0' ? 0 : LetterWeight.Of(folded[length]);
                length += folded[length] == '\0' ? 0 : 1;
            }

            if (length > 0)
            {
                symbols[Count] = (uint)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(folded[..length]));
                (starts[Count], ends[Count]) = (text.Starts[word.Start], text.Ends[word.End - 1]);
                weights[Count] = (byte)Math.Min(weight, byte.MaxValue);
                Count++;
            }
        }
    }

    private void Reserve(int length)
    {
        if (symbols.Length < length)
        {
            var size = Math.Max(length, symbols.Length * 2);
            (symbols, starts, ends, weights) = (new uint[size], new int[size], new int[size], new byte[size]);
        }
    }
}
