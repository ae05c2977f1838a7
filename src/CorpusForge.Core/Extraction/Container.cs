namespace CorpusForge.Core.Extraction;

/// <summary>A block-level element that holds blocks or other containers. Containers are numbered in document order.</summary>
/// <param name="Parent">Index of the enclosing container, -1 for the body.</param>
/// <param name="IsBoilerplate">Whether its tag, role, class or id say that it is not the page's own text.</param>
internal record struct Container(int Parent, bool IsBoilerplate)
{
    /// <summary>Index behind its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Characters outside links in all its blocks.</summary>
    public int Characters { get; set; }

    /// <summary>The same, only of blocks that read like sentences.</summary>
    public double Prose { get; set; }
}
