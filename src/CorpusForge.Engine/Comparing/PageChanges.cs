namespace CorpusForge.Engine.Comparing;

/// <summary>
/// Pages by what became of them. A version is a multiset: a page that it holds twice counts twice, and is matched with as many of the other's. Before =
/// unchanged + changed of three kinds + removed; after = unchanged + changed + added.
/// </summary>
public sealed record PageChanges
{
    /// <summary>The same page with the same text, as often.</summary>
    public required PagePart Unchanged { get; init; }

    /// <summary>The same page and text, to be seen more or less often.</summary>
    public required PagePart RepeatChanged { get; init; }

    /// <summary>The same capture of a page with another text.</summary>
    public required PagePart TextChanged { get; init; }

    /// <summary>The same URL with another capture.</summary>
    public required PagePart Recaptured { get; init; }

    /// <summary>Pages of the version before alone.</summary>
    public required PagePart Removed { get; init; }

    /// <summary>Pages of the version after alone.</summary>
    public required PagePart Added { get; init; }

    /// <summary>Pages with another text that became longer, and by how many characters in all.</summary>
    public required TextMove Longer { get; init; }

    /// <summary>Pages with another text that became shorter, and by how many characters in all.</summary>
    public required TextMove Shorter { get; init; }
}
