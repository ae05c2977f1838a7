using System.Text;
using System.Text.RegularExpressions;
using CorpusForge.Core.Filters;

namespace CorpusForge.Learning.Classifiers.Features;

/// <summary>
/// Writes half-width kana full width (NFKC of these alone, so that ｶﾞ becomes ガ): words of lexicons and n-grams are those of other pages then.
/// </summary>
internal static partial class HalfWidthKana
{
    /// <summary>The view itself where a page has none.</summary>
    public static PageView Folded(PageView view)
    {
        var page = view.Page;
        return Has(page.Title) || Has(page.Text) ? new PageView(page with { Title = Fold(page.Title), Text = Fold(page.Text) }) : view;
    }

    private static bool Has(string text) => text.AsSpan().ContainsAnyInRange('\uFF66', '\uFF9F');

    private static string Fold(string text) => Runs().Replace(text, run => run.Value.Normalize(NormalizationForm.FormKC));

    [GeneratedRegex("[\uFF66-\uFF9F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
