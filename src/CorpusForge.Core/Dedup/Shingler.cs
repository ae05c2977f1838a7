using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CorpusForge.Japanese.Morphology;
using CorpusForge.Japanese.Normalization;

namespace CorpusForge.Core.Dedup;

/// <summary>
/// The shingles of a text as 64-bit hashes: every run of so many UTF-16 units or words. A character beyond the basic plane counts as its two units,
/// and a shingle may begin or end within it. One instance serves one thread and keeps its buffers.
/// </summary>
/// <param name="plan">The unit and length of a shingle.</param>
public sealed class Shingler(NearPlan plan)
{
    private static readonly MorphemeList NoWords = new();

    private readonly NearPlan plan = plan ?? throw new ArgumentNullException(nameof(plan));
    private readonly MorphemeAnalyzer? analyzer = plan.Unit == ShingleUnit.Words ? new(IpadicDictionary.Default) : null;
    private readonly MorphemeList words = plan.Unit == ShingleUnit.Words ? new() : NoWords;
    private ulong[] hashes = [];
    private char[] buffer = [];

    /// <summary>Writes the form of a text that <see cref="Of(ReadOnlySpan{char})"/> takes into a buffer, which grows where needed, and returns its length.</summary>
    public int Fold(ReadOnlySpan<char> text, ref char[] folded) =>
        plan.Unit == ShingleUnit.Words ? WordFolding.Fold(text, ref folded) : TextFolding.Fold(text, ref folded);

    /// <summary>The hashes of a text as it stands.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{char})"/>
    public ReadOnlySpan<ulong> OfText(ReadOnlySpan<char> text)
    {
        // First, for it may give the buffer another place.
        var length = Fold(text, ref buffer);
        return Of(buffer.AsSpan(0, length));
    }

    /// <summary>The hashes of a text of which the form without white space is there already; words need another.</summary>
    /// <param name="text">The text as it stands.</param>
    /// <param name="folded">The same after <see cref="TextFolding"/>.</param>
    /// <inheritdoc cref="Of(ReadOnlySpan{char})"/>
    public ReadOnlySpan<ulong> Of(ReadOnlySpan<char> text, ReadOnlySpan<char> folded) => analyzer is null ? Of(folded) : OfText(text);

    /// <summary>
    /// The hash of every shingle in order, repeated ones included; empty where the text is shorter than one. Valid until the next call.
    /// </summary>
    /// <param name="folded">A text after <see cref="Fold"/>.</param>
    public ReadOnlySpan<ulong> Of(ReadOnlySpan<char> folded)
    {
        if (analyzer is not null)
        {
            return OfWords(folded);
        }

        var count = Math.Max(0, folded.Length - plan.Length + 1);
        var shingles = Room(count);
        if (plan.Length is < 4 or > 8)
        {
            for (var at = 0; at < shingles.Length; at++)
            {
                shingles[at] = Mixing.Of(folded.Slice(at, plan.Length));
            }

            return shingles;
        }

        // The usual lengths: two reads and two products each, and none waits for another.
        ref var first = ref MemoryMarshal.GetReference(folded);
        ref var last = ref Unsafe.Add(ref first, plan.Length - 4);
        for (var at = 0; at < shingles.Length; at++)
        {
            shingles[at] = Mixing.OfEnds(Mixing.Four(ref Unsafe.Add(ref first, at)), Mixing.Four(ref Unsafe.Add(ref last, at)));
        }

        return shingles;
    }

    private Span<ulong> OfWords(ReadOnlySpan<char> folded)
    {
        analyzer!.Analyze(folded, words);
        var shingles = Room(words.Count);
        for (var at = 0; at < shingles.Length; at++)
        {
            shingles[at] = Mixing.Of(folded.Slice(words[at].Start, words[at].Length));
        }

        // From front to back: a shingle replaces the first of its words, which no later one holds.
        var count = Math.Max(0, shingles.Length - plan.Length + 1);
        for (var at = 0; at < count; at++)
        {
            var state = (ulong)plan.Length;
            foreach (var word in shingles.Slice(at, plan.Length))
            {
                state = Mixing.Next(state, word);
            }

            shingles[at] = state;
        }

        return shingles[..count];
    }

    private Span<ulong> Room(int count)
    {
        if (hashes.Length < count)
        {
            hashes = new ulong[Math.Max(count, hashes.Length * 2)];
        }

        return hashes.AsSpan(0, count);
    }
}
