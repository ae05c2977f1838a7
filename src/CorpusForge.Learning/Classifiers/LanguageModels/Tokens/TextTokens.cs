using System.Runtime.InteropServices;
using CorpusForge.Core.Filters.WordBased;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

/// <summary>
/// Turns texts into numbered tokens, a line at a time, with a marker before and after; lines without any token are left out. Buffers are kept
/// from text to text; an instance serves one thread.
/// </summary>
internal sealed class TextTokens
{
    /// <summary>Raised whenever a text comes to other tokens: it is part of every scorer's hash.</summary>
    public const int Version = 1;

    private readonly List<int> ids = [];
    private readonly List<TokenLine> lines = [];
    private char[] folded = new char[1024];

    /// <summary>The numbers of all lines.</summary>
    public ReadOnlySpan<int> Ids => CollectionsMarshal.AsSpan(ids);

    /// <summary>The lines that have tokens.</summary>
    public ReadOnlySpan<TokenLine> Lines => CollectionsMarshal.AsSpan(lines);

    /// <summary>Reads a text as characters.</summary>
    public void ReadCharacters(ReadOnlySpan<char> text, ITokenIds numbers)
    {
        Clear();
        foreach (var range in text.SplitAny('\n', '\r'))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var count = TextFolding.Fold(text.Slice(start, length), ref folded);
            if (count > 0)
            {
                var first = ids.Count;
                ids.Add(Vocabulary.Begin);
                AddCharacters(folded.AsSpan(0, count), numbers);
                Close(first, start, length);
            }
        }
    }

    /// <summary>Reads a text as words.</summary>
    public void ReadWords(ReadOnlySpan<char> text, PageWords words, ITokenIds numbers)
    {
        Clear();
        var next = 0;
        foreach (var range in text.SplitAny('\n', '\r'))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var first = ids.Count;
            for (; next < words.All.Length && words.All[next].Start < start + length; next++)
            {
                var count = TextFolding.Fold(text.Slice(words.All[next].Start, words.All[next].Length), ref folded);
                if (count > 0)
                {
                    if (ids.Count == first)
                    {
                        ids.Add(Vocabulary.Begin);
                    }

                    ids.Add(numbers.IdOf(folded.AsSpan(0, count)));
                }
            }

            if (ids.Count > first)
            {
                Close(first, start, length);
            }
        }
    }

    private void Clear()
    {
        ids.Clear();
        lines.Clear();
    }

    private void AddCharacters(ReadOnlySpan<char> line, ITokenIds numbers)
    {
        for (var at = 0; at < line.Length;)
        {
            var length = char.IsHighSurrogate(line[at]) && at + 1 < line.Length && char.IsLowSurrogate(line[at + 1]) ? 2 : 1;
            ids.Add(numbers.IdOf(line.Slice(at, length)));
            at += length;
        }
    }

    private void Close(int first, int start, int length)
    {
        ids.Add(Vocabulary.End);
        lines.Add(new TokenLine(first, ids.Count - first, start, length));
    }
}
