using CorpusForge.Japanese.Morphology.Storage;

namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>Builds the double array over surfaces. The same surfaces give the same array.</summary>
internal sealed class TrieBuilder
{
    // Of this many free slots that do not fit the earliest are given up, so that a crowded beginning is not searched again and again.
    private const int Patience = 512;
    private readonly string[] surfaces;
    private readonly ushort[] labels;
    private readonly List<Node> nodes = [];
    private readonly int labelCount;
    private bool[] taken = new bool[1 << 16];
    private bool[] bases = new bool[1 << 16];
    private int[] next = new int[1 << 16];

    private TrieBuilder(string[] surfaces, ushort[] labels)
    {
        this.surfaces = surfaces;
        this.labels = labels;
        labelCount = labels.Max() + 1;
    }

    /// <summary>The array of surfaces in ordinal order; a surface's value is its place among <paramref name="values"/>.</summary>
    public static ulong[] Build(string[] surfaces, int[] values, ushort[] labels)
    {
        var builder = new TrieBuilder(surfaces, labels);
        builder.Grow(0, surfaces.Length, 0);
        builder.Place();
        return builder.Write(values);
    }

    // Depth first; each node's children are known when it is done.
    private int Grow(int first, int end, int depth)
    {
        var node = new Node(surfaces[first].Length == depth ? first : -1, []);
        var number = nodes.Count;
        nodes.Add(node);
        for (var at = node.Surface < 0 ? first : first + 1; at < end;)
        {
            var unit = surfaces[at][depth];
            var next = at + 1;
            while (next < end && surfaces[next][depth] == unit)
            {
                next++;
            }

            node.Children.Add((labels[unit], Grow(at, next, depth + 1)));
            at = next;
        }

        node.Children.Sort();
        return number;
    }

    // Large families first, while there is room; the many with one child fill what is left, neighbours beside each other.
    private void Place()
    {
        Take(DoubleArray.Root);
        bases[0] = true;
        var (from, size) = (1, int.MaxValue);
        foreach (var node in nodes.Where(node => node.Children.Count > 0).OrderByDescending(node => node.Children.Count))
        {
            if (node.Children.Count < size)
            {
                (from, size) = (1, node.Children.Count);
            }

            node.Base = FindBase(node.Children, ref from);
            bases[node.Base] = true;
            foreach (var (label, child) in node.Children)
            {
                nodes[child].Slot = node.Base + label;
                Take(node.Base + label);
            }
        }
    }

    private int FindBase(List<(int Label, int Node)> children, ref int from)
    {
        var misses = 0;
        for (var slot = NextFree(Math.Max(from, children[0].Label + 1)); ; slot = NextFree(slot + 1))
        {
            Reserve(slot);
            var start = slot - children[0].Label;
            if (!bases[start] && children.TrueForAll(child => !taken[start + child.Label]))
            {
                return start;
            }

            if (children.Count > 1 && ++misses == Patience)
            {
                from = slot;
            }
        }
    }

    // Follows the links of taken slots to the next free one, and shortens them on the way.
    private int NextFree(int slot)
    {
        Reserve(slot);
        var free = slot;
        while (taken[free])
        {
            free = next[free];
            Reserve(free);
        }

        while (slot != free)
        {
            (slot, next[slot]) = (next[slot], free);
        }

        return free;
    }

    private void Take(int slot)
    {
        Reserve(slot);
        taken[slot] = true;
        next[slot] = slot + 1;
    }

    private void Reserve(int slot)
    {
        if (slot + labelCount > taken.Length)
        {
            Array.Resize(ref taken, (taken.Length + labelCount) * 2);
            Array.Resize(ref bases, taken.Length);
            Array.Resize(ref next, taken.Length);
        }
    }

    private ulong[] Write(int[] values)
    {
        // An empty slot answers to no label, and the root is nobody's child; the array ends where no base reaches beyond it.
        var array = new ulong[nodes.Max(node => Math.Max(node.Slot, node.Base)) + labelCount];
        Array.Fill(array, DoubleArray.Pack(DoubleArray.NoLabel, 0, DoubleArray.NoValue));
        foreach (var node in nodes)
        {
            node.Children.ForEach(child => nodes[child.Node].Label = child.Label);
        }

        foreach (var node in nodes)
        {
            array[node.Slot] = DoubleArray.Pack(node.Label, node.Base, node.Surface < 0 ? DoubleArray.NoValue : values[node.Surface]);
        }

        return array;
    }

    private sealed class Node(int surface, List<(int Label, int Node)> children)
    {
        public int Surface { get; } = surface;

        public List<(int Label, int Node)> Children { get; } = children;

        public int Label { get; set; } = DoubleArray.NoLabel;

        public int Base { get; set; }

        public int Slot { get; set; }
    }
}
