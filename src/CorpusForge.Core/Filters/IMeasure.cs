namespace CorpusForge.Core.Filters;

/// <summary>
/// One number about a page. The record is its own settings; its name in recipes and columns is its class in kebab-case.
/// A measure is a pure function of the page, finite for every page, and 0 for an empty one unless its documentation says otherwise.
/// </summary>
public interface IMeasure
{
    /// <summary>The value for a page.</summary>
    double Of(PageView page);
}
