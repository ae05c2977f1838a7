using CorpusForge.Japanese.Morphology;

namespace CorpusForge.Core.Filters.WordBased;

/// <summary>One word of a page.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Type">Number of the word within the page, equal for words that are written alike.</param>
/// <param name="Class">Its part of speech.</param>
internal readonly record struct PageWord(int Start, int Length, int Type, WordClass Class)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;
}
