namespace CorpusForge.Core.Extraction;

/// <summary>A block-level element that holds blocks or other containers. Containers are numbered in document order.</summary>
/// <param name="Parent">Index of the enclosing container, -1 for the body.</param>
/// <param name="Role">What the element says it is for.</param>
/// <param name="Shape">Equal for elements of one tag and class.</param>
/// <param name="FirstBlock">Index of the first block in it.</param>
internal record struct Container(int Parent, ContainerRole Role, int Shape, int FirstBlock)
{
    /// <summary>Index behind its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Index behind the last block in it.</summary>
    public int BlockEnd { get; set; }

    /// <summary>Characters in all its blocks that stand inside links.</summary>
    public int LinkCharacters { get; set; }

    /// <summary>Characters in all its blocks that stand outside links.</summary>
    public int Characters { get; set; }

    /// <summary>The same, in full where they read like sentences.</summary>
    public double Prose { get; set; }
}
