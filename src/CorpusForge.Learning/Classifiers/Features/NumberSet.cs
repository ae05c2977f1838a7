namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>A set of small numbers that remembers the order in which they came. Its bitmap and list are kept from page to page.</summary>
internal sealed class NumberSet(int count)
{
    private readonly ulong[] seen = new ulong[(count + 63) / 64];
    private int[] found = new int[4096];
    private int length;

    public ReadOnlySpan<int> Found => found.AsSpan(0, length);

    public void Clear()
    {
        foreach (var number in Found)
        {
            seen[number >> 6] = 0;
        }

        length = 0;
    }

    public void Add(int number)
    {
        ref var word = ref seen[number >> 6];
        if ((word & (1UL << number)) != 0)
        {
            return;
        }

        word |= 1UL << number;
        if (length == found.Length)
        {
            Array.Resize(ref found, length * 2);
        }

        found[length++] = number;
    }
}
