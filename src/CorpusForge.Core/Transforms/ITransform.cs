namespace CorpusForge.Core.Transforms;

/// <summary>
/// One change of a page's text. The record is its own settings; its name in recipes is its class in kebab-case.
/// A transform is a pure function of the page, linear in its text, defined for every text (lone surrogates too), and leaves a text that it has
/// nothing to change in as the same instance. What holds sound surrogate pairs before holds them after.
/// </summary>
public interface ITransform
{
    /// <summary>Changes the page.</summary>
    void Apply(PageDraft page);
}
