using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Core.Filters;
using CorpusForge.Japanese.Morphology;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>The different words of a page by the morphological analyser, and the pairs of neighbours, each hashed to a number.</summary>
public sealed class WordNumbers
{
    /// <summary>Raised whenever the numbers of any page change; models carry it.</summary>
    public const int Version = 1;

    /// <summary>How many numbers there are.</summary>
    public const int Count = 1 << 20;

    private readonly MorphemeAnalyzer analyzer = new(IpadicDictionary.Default);
    private readonly MorphemeList morphemes = new();
    private readonly NumberSet numbers = new(Count);

    /// <summary>The numbers of the page read last.</summary>
    public ReadOnlySpan<int> Found => numbers.Found;

    /// <summary>Reads a page's title and text.</summary>
    public void Read(PageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        numbers.Clear();
        Read(view.Page.Title);
        Read(view.Text);
    }

    private void Read(string text)
    {
        analyzer.Analyze(text, morphemes);
        var (before, end) = (0UL, 0);
        foreach (var word in morphemes.AsSpan())
        {
            var surface = text.AsSpan(word.Start, word.Length);
            before = word.Start == end ? before : 0; // White space, which is no word, parts them.
            end = word.Start + word.Length;
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(surface));
            numbers.Add((int)(hash & (Count - 1)));
            if (before != 0)
            {
                numbers.Add((int)(unchecked((before * 0x9E3779B97F4A7C15UL) + hash) >> 44));
            }

            before = hash;
        }
    }
}
