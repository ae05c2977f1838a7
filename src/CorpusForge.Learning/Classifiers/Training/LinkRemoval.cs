using System.Text;
using System.Text.RegularExpressions;
using CorpusForge.Core.Documents;
using CorpusForge.Core.Sources;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>
/// Takes every link target, script and URL out of a page: what a model without links must do with. Works on bytes, in which all charsets of
/// Japanese pages write tags and addresses alike.
/// </summary>
internal static partial class LinkRemoval
{
    /// <summary>The page without them; of ready text only the facts of its links go.</summary>
    public static RawPage From(RawPage page)
    {
        if (page.Extracted is { } ready)
        {
            return page with { Extracted = ready with { Links = LinkFacts.None, Text = WithoutAddresses(ready.Text), Title = WithoutAddresses(ready.Title) } };
        }

        var html = Encoding.Latin1.GetString(page.Body.Span);
        html = Address().Replace(Target().Replace(Script().Replace(html, ""), ""), "");
        return page with { Body = Encoding.Latin1.GetBytes(html) };
    }

    /// <summary>A ready page without them.</summary>
    public static Document From(Document page) =>
        page with { Links = LinkFacts.None, Text = WithoutAddresses(page.Text), Title = WithoutAddresses(page.Title) };

    private static string WithoutAddresses(string text) => Address().Replace(text, "");

    [GeneratedRegex("<(script|iframe|noscript)\\b[^>]*>.*?</\\1\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex("\\s(href|src|srcset|action|cite|poster|data-[a-z-]+|on[a-z]+|rel)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("https?://[!-;=?-~]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
