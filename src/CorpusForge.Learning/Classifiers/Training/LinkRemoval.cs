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

    // White space is that of ASCII: bytes 85 and A0 end characters of UTF-8. Browsers take an attribute that follows a slash or a quote as well.
    [GeneratedRegex(
        "(?:[ \\t\\r\\n\\f/]|(?<=[\"']))(?:(?:xlink:)?href|src|srcset|action|formaction|cite|poster|ping|background|longdesc|(?<=<object\\b[^<>]*)data|data-[a-z0-9_-]+|on[a-z]+|rel)[ \\t\\r\\n\\f]*=[ \\t\\r\\n\\f]*(?:\"[^\"]*\"|'[^']*'|[^ \\t\\r\\n\\f>\"']+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("https?://[!-;=?-~]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
