namespace CorpusForge.Core.Mixtures;

/// <summary>Which of a page's dates tells its time.</summary>
public enum PageDate
{
    /// <summary>When it says it was published, or was fetched where it does not say.</summary>
    PublishedOrFetched,

    /// <summary>When it says it was published.</summary>
    Published,

    /// <summary>When it was fetched.</summary>
    Fetched,

    /// <summary>When it says it was published or last changed, whichever is later, or was fetched where it says neither: the time from which the text may stem.</summary>
    Latest,
}
