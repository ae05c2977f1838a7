using AngleSharp;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>
/// Parses HTML by the WHATWG tree construction of AngleSharp into the light tree. One instance serves one thread.
/// </summary>
internal sealed class PageParser
{
    // The attributes extraction reads. Dropping the others in the tokenizer also keeps a tag with a million attributes harmless.
    private static readonly string[] KeptAttributes =
    [
        "href", "class", "id", "rel", "content", "name", "property", "datetime", "itemprop", "lang", "type", "http-equiv", "hidden",
        "role", "style", "target", "src", "pubdate", "title",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Kept =
        new HashSet<string>(KeptAttributes, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PageTreeFactory factory = new();
    private readonly HtmlParser parser;

    public PageParser(int depthLimit)
    {
        var context = new BrowsingContext(
            Configuration.Default.With<IDomConstructionElementFactory<PageDocument, PageElement>>(_ => factory));
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,

            // The budget refuses a page that is nested too deeply; the parser itself would flatten it silently.
            MaximumDepth = depthLimit + 8,
            ShouldEmitAttribute = Keep,
        };
        parser = new HtmlParser(options, context);
    }

    /// <summary>The tree of a page; the caller disposes it. Throws <see cref="PageRefusedException"/> beyond the budget.</summary>
    public PageDocument Parse(ReadOnlyMemory<char> html, PageBudget? budget)
    {
        factory.Budget = budget;
        var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        return parser.ParseDocument<PageDocument, PageElement>(source, null);
    }

    private bool Keep(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        factory.Budget?.Charge(0);
        return Kept.Contains(name.Span);
    }
}
