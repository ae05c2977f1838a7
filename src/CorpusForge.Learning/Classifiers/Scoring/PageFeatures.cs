using CorpusForge.Core.Filters;

namespace CorpusForge.Learning.Classifiers.Scoring;

/// <summary>
/// What models see of a page: the page's view, and the features that several models share, each found on first use and once only. An
/// instance keeps its buffers from page to page and serves one thread.
/// </summary>
public sealed class PageFeatures
{
    private PageView? view;

    /// <summary>The page read last.</summary>
    public PageView View => view ?? throw new InvalidOperationException("No page has been read.");

    /// <summary>Turns to the next page.</summary>
    public void Read(PageView page)
    {
        ArgumentNullException.ThrowIfNull(page);
        view = page;
    }
}
