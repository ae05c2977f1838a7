using System.Numerics;

namespace CorpusForge.Learning.Tokenizers.Pieces;

/// <summary>
/// Texts with a number each, found by walking along another text unit by unit of UTF-16. The edges lie in one hashed table: a step is one look, however
/// many children a node has, as tries over Japanese have at their root.
/// </summary>
internal sealed class PrefixTrie
{
    private const ulong Empty = ulong.MaxValue;

    private readonly List<int> values = [-1];
    private ulong[] edges = new ulong[1 << 10];
    private int[] children = new int[1 << 10];

    public PrefixTrie() => Array.Fill(edges, Empty);

    /// <summary>Where every walk begins.</summary>
    public static int Root => 0;

    /// <summary>Whether no text was added.</summary>
    public bool IsEmpty => values.Count == 1;

    /// <summary>Adds a text, or gives it another number.</summary>
    public void Add(ReadOnlySpan<char> text, int value)
    {
        var node = Root;
        foreach (var unit in text)
        {
            var slot = SlotOf(Edge(node, unit));
            if (edges[slot] == Empty)
            {
                (edges[slot], children[slot]) = (Edge(node, unit), values.Count);
                values.Add(-1);
                node = values.Count - 1;
                GrowWhenFull();
            }
            else
            {
                node = children[slot];
            }
        }

        values[node] = value;
    }

    /// <summary>The node one unit on; -1 when no text goes there.</summary>
    public int Step(int node, char unit)
    {
        var slot = SlotOf(Edge(node, unit));
        return edges[slot] == Empty ? -1 : children[slot];
    }

    /// <summary>The number of the text that ends at a node; -1 when none does.</summary>
    public int ValueAt(int node) => values[node];

    /// <summary>Length and number of the longest text at the start of another; length 0 where there is none.</summary>
    public (int Length, int Value) Longest(ReadOnlySpan<char> text)
    {
        var (length, value, node) = (0, -1, Root);
        for (var at = 0; at < text.Length && (node = Step(node, text[at])) >= 0; at++)
        {
            if (values[node] >= 0)
            {
                (length, value) = (at + 1, values[node]);
            }
        }

        return (length, value);
    }

    private static ulong Edge(int node, char unit) => ((ulong)(uint)node << 16) | unit;

    private int SlotOf(ulong edge)
    {
        // Multiplying by the golden ratio spreads what differs in low bits over the high ones (Fibonacci hashing).
        var slot = (int)((edge * 0x9E3779B97F4A7C15UL) >> (64 - BitOperations.Log2((uint)edges.Length)));
        while (edges[slot] != Empty && edges[slot] != edge)
        {
            slot = (slot + 1) & (edges.Length - 1);
        }

        return slot;
    }

    private void GrowWhenFull()
    {
        if (values.Count * 2 <= edges.Length)
        {
            return;
        }

        var (oldEdges, oldChildren) = (edges, children);
        (edges, children) = (new ulong[oldEdges.Length * 2], new int[oldEdges.Length * 2]);
        Array.Fill(edges, Empty);
        for (var at = 0; at < oldEdges.Length; at++)
        {
            if (oldEdges[at] != Empty)
            {
                var slot = SlotOf(oldEdges[at]);
                (edges[slot], children[slot]) = (oldEdges[at], oldChildren[at]);
            }
        }
    }
}
