using System.Numerics;
using System.Runtime.InteropServices;

namespace CorpusForge.Learning.Classifiers.Models;

/// <summary>
/// Weights of n-grams or words by their numbers. A bitmap says which numbers have one and how many stood before, so that some ten thousand
/// weights and their index fit the cache of a core where a table over all numbers would not.
/// </summary>
internal sealed class GramWeights
{
    private readonly Block[] blocks;
    private readonly float[] weights;

    private GramWeights(Block[] blocks, float[] weights) => (this.blocks, this.weights) = (blocks, weights);

    /// <summary>The weights; null where there are none.</summary>
    /// <param name="numbers">Numbers, ascending.</param>
    /// <param name="weights">A weight a number.</param>
    /// <param name="count">How many numbers there can be.</param>
    public static GramWeights? Of(ReadOnlySpan<int> numbers, float[] weights, int count)
    {
        if (numbers.IsEmpty)
        {
            return null;
        }

        var blocks = new Block[count / 64];
        foreach (var number in numbers)
        {
            blocks[number >> 6].Known |= 1UL << number;
        }

        for (var at = 1; at < blocks.Length; at++)
        {
            blocks[at].Before = blocks[at - 1].Before + BitOperations.PopCount(blocks[at - 1].Known);
        }

        return new GramWeights(blocks, weights);
    }

    /// <summary>Tells what each of a page's numbers adds to the sum.</summary>
    public void Explain(ReadOnlySpan<int> numbers, double scale, Action<int, double> add)
    {
        var found = 0;
        foreach (var number in numbers)
        {
            found += Find(number) < 0 ? 0 : 1;
        }

        foreach (var number in numbers)
        {
            if (Find(number) is >= 0 and var at)
            {
                add(number, scale * weights[at] / Math.Sqrt(found));
            }
        }
    }

    /// <summary>The weights of a page's numbers over the root of how many have one.</summary>
    public double Sum(ReadOnlySpan<int> numbers)
    {
        double sum = 0;
        var found = 0;
        foreach (var number in numbers)
        {
            if (Find(number) is >= 0 and var at)
            {
                sum += weights[at];
                found++;
            }
        }

        return sum / Math.Sqrt(Math.Max(1, found));
    }

    // The place of a number's weight, negative where it has none.
    private int Find(int number)
    {
        ref readonly var block = ref blocks[number >> 6];
        var bit = 1UL << number;
        return (block.Known & bit) == 0 ? -1 : block.Before + BitOperations.PopCount(block.Known & (bit - 1));
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Block
    {
        public ulong Known;
        public int Before;
    }
}
