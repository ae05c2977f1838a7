namespace CorpusForge.Core.Transforms;

/// <summary>
/// Removes lines that lead around a site and say nothing themselves: links to the top and to other articles, buttons, menus, pagers,
/// breadcrumbs, copyright notices, the frames of comments, login and cart. A sentence that holds such a word stays.
/// </summary>
[Transform("strip-navigation", Origin = "this project's; HojiChar removes headers and footers alike")]
public sealed record StripNavigation : ITransform
{
    public void Apply(PageDraft page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.Text = TextLines.Without(page.Text, NavigationLine.Is);
    }
}
