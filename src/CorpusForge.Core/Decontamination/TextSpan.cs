namespace CorpusForge.Core.Decontamination;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">UTF-16 place at which it begins.</param>
/// <param name="Length">UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;
}
