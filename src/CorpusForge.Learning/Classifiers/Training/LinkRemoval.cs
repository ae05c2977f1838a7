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
            return page with { DocId = page.DocId, Extracted = ready with { Links = LinkFacts.None, Text = Address().Replace(ready.Text, "") } };
        }

        var html = Encoding.Latin1.GetString(page.Body.Span);
        html = Address().Replace(Target().Replace(Script().Replace(html, ""), ""), "");
        return page with { Body = Encoding.Latin1.GetBytes(html) };
    }

    [GeneratedRegex("<(script|iframe|noscript)\\b[^>]*>.*?</\\1\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex("\\s(href|src|srcset|action|cite|poster|data-[a-z-]+|on[a-z]+|rel)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("https?://[!-;=?-~]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
