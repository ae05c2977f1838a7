using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CorpusForge.Core.Extraction.Tree;

namespace CorpusForge.Core.Tests.Extraction.Tree;

/// <summary>
/// A page tree as text, a line a node: depth, namespace, name and the attributes the light tree keeps, or the text. Comments and the
/// document type, which the light tree drops, are left out, and what a template holds, which is no part of the page.
/// </summary>
internal static class TreeText
{
    public const int DepthLimit = 2000;

    private static readonly string[] Kept =
    [
        "href", "class", "id", "rel", "content", "name", "property", "datetime", "itemprop", "lang", "type", "http-equiv", "hidden",
        "role", "style", "target", "src", "pubdate", "title",
    ];

    /// <summary>The light tree.</summary>
    public static string OfLight(string html)
    {
        using var page = new PageParser(DepthLimit).Parse(html.AsMemory(), null);
        return Write<PageNode>(page, node => node is PageElement { Tag: CorpusForge.Core.Extraction.Tree.Tag.Template } ? [] : node.Children ?? [], node => node switch
        {
            PageText text => (null, text.ToString()),
            PageElement element => (Tag(element.Name, ((AngleSharp.Html.Construction.IConstructableElement)element).NamespaceUri.ToString(),
                Kept.Where(element.HasAttribute).Select(name => (name, element.Attribute(name).ToString()))), null),
            _ => (null, null),
        });
    }

    /// <summary>AngleSharp's own document.</summary>
    public static string OfFull(string html)
    {
        var options = new HtmlParserOptions { IsScripting = false, SkipProcessingInstructions = true, MaximumDepth = DepthLimit + 8 };
        return Write<INode>(new HtmlParser(options).ParseDocument(html), Children, node => node switch
        {
            IText text => (null, text.Data),
            IElement element => (Tag(element.LocalName, element.NamespaceUri!,
                Kept.Where(name => element.Attributes.Any(attribute => attribute.Name == name && attribute.NamespaceUri is null)).Select(name => (name, element.GetAttribute(name)!))), null),
            _ => (null, null),
        });
    }

    private static IEnumerable<INode> Children(INode node) =>
        node is IHtmlTemplateElement ? [] : node.ChildNodes.Where(child => child is IElement or IText);

    private static string Tag(string name, string space, IEnumerable<(string Name, string Value)> attributes) =>
        $"{space[(space.LastIndexOf('/') + 1)..]} {name} {string.Join(' ', attributes.Select(attribute => $"{attribute.Name}='{attribute.Value}'"))}";

    // Without recursion, for pages nest deeply; neighbouring texts are one.
    private static string Write<T>(T root, Func<T, IEnumerable<T>> children, Func<T, (string? Tag, string? Text)> describe)
        where T : class
    {
        var lines = new StringBuilder();
        var stack = new Stack<(T Node, int Depth)>([(root, 0)]);
        var textDepth = -1;
        while (stack.TryPop(out var top))
        {
            var (tag, text) = describe(top.Node);
            if (text is { Length: > 0 })
            {
                lines.Append(top.Depth == textDepth ? text : $"\n{top.Depth} #{text}");
                textDepth = top.Depth;
            }
            else if (text is null)
            {
                lines.Append(tag is null ? "" : $"\n{top.Depth} {tag}");
                textDepth = -1;
                foreach (var child in children(top.Node).Reverse())
                {
                    stack.Push((child, top.Depth + 1));
                }
            }
        }

        return lines.ToString();
    }
}
