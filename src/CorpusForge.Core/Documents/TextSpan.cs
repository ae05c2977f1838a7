namespace CorpusForge.Core.Documents;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">Its UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Where it ends: the first unit behind it.</summary>
    public int End => Start + Length;
}
