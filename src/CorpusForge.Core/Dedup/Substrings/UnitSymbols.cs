using System.Runtime.CompilerServices;

namespace CorpusForge.Core.Dedup.Substrings;

/// <summary>The UTF-16 units of a text as symbols.</summary>
internal readonly ref struct UnitSymbols(ReadOnlySpan<char> text) : ISymbols
{
    private readonly ReadOnlySpan<char> text = text;

    /// <inheritdoc/>
    public int Length => text.Length;

    /// <inheritdoc/>
    public int this[int at]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => text[at];
    }
}
