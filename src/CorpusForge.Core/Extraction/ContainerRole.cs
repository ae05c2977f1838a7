namespace CorpusForge.Core.Extraction;

/// <summary>What an element says it is for, by its tag, role, class or id.</summary>
internal enum ContainerRole : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One part of a text of several.</summary>
    Section,

    /// <summary>The page's own text: <c>main</c>, <c>article</c>, <c>entry-body</c>, 本文.</summary>
    Content,

    /// <summary>A table of contents, a list of links by nature.</summary>
    Contents,

    /// <summary>A header; its headings may be the article's.</summary>
    Header,

    /// <summary>A word that stands on frames and on parts of articles alike, such as <c>sidebar</c> on boxes of a manual.</summary>
    Doubtful,

    /// <summary>A part of the frame.</summary>
    Boilerplate,
}
