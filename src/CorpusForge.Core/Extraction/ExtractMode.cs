namespace CorpusForge.Core.Extraction;

/// <summary>How much of a page counts as its main text.</summary>
public enum ExtractMode
{
    /// <summary>Prose with its headings, tables and code; no lists of links, nothing that may be a frame.</summary>
    Precision,

    /// <summary>The article with all that belongs to it, lists of links within it too.</summary>
    Balanced,

    /// <summary>All text except what is boilerplate without doubt.</summary>
    Recall,
}
