using System.Runtime.CompilerServices;

namespace CorpusForge.Core.Dedup.Substrings;

/// <summary>Numbers as symbols: the names that induced sorting gives to pieces of a text.</summary>
internal readonly ref struct NameSymbols(ReadOnlySpan<int> names) : ISymbols
{
    private readonly ReadOnlySpan<int> names = names;

    /// <inheritdoc/>
    public int Length => names.Length;

    /// <inheritdoc/>
    public int this[int at]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => names[at];
    }
}
