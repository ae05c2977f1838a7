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
    // The attributes extraction and the tree builder read. Dropping the others in the tokenizer also keeps a tag with a million attributes harmless.
    private static readonly string[] KeptAttributes =
    [
        "href", "class", "id", "rel", "content", "name", "property", "datetime", "itemprop", "lang", "type", "http-equiv", "hidden",
        "role", "style", "target", "src", "pubdate", "title",

        // The builder asks for these: a font with one of the three ends an svg, and is another one than a font with others.
        "color", "face", "size", "encoding",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Kept =
        new HashSet<string>(KeptAttributes, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TableParts =
        new HashSet<string>(["caption", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PageTreeFactory factory = new();
    private readonly HtmlParser parser;
    private bool withoutSelects;

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
        withoutSelects = false;
        try
        {
            return Parse(html);
        }
        catch (NullReferenceException)
        {
            // A heading in a select closes the paragraph around both, and the builder looks for the select that is gone (AngleSharp 1.10.3).
            withoutSelects = true;
            return Parse(html);
        }
    }

    private PageDocument Parse(ReadOnlyMemory<char> html)
    {
        var source = new TextSource(new ReadOnlyMemoryTextSource(html));
        return parser.ParseDocument<PageDocument, PageElement>(source, Pass);
    }

    // What a template holds is not part of the page. Tables in it are not even shown to the builder: it looks for the table that a cell
    // belongs to beyond the template, and fails where there is none (AngleSharp 1.10.3).
    private TokenConsumptionResult Pass(ref StructHtmlToken token, TokenConsumer next)
    {
        if (withoutSelects && (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag) && token.Name.Memory.Span is "select")
        {
            return TokenConsumptionResult.Continue;
        }

        if (factory.Page is not { InTemplate: true } || token.Type != HtmlTokenType.StartTag || !TableParts.Contains(token.Name.Memory.Span))
        {
            next(ref token);
        }

        return TokenConsumptionResult.Continue;
    }

    private bool Keep(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        factory.Budget?.Charge(0);
        return Kept.Contains(name.Span);
    }
}
