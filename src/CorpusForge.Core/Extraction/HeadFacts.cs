using CorpusForge.Core.Extraction.Tree;

namespace CorpusForge.Core.Extraction;

/// <summary>What the head of a page states: title, dates in meta elements, and structured data.</summary>
/// <param name="Title">The title element's text, white space collapsed.</param>
/// <param name="PublishedMeta">Content of the meta element that names the publication date; null when there is none.</param>
/// <param name="ModifiedMeta">Content of the one that names the last change.</param>
/// <param name="LinkedData">Texts of the page's JSON-LD scripts.</param>
/// <param name="HasFrames">Whether the page shows other pages in a frameset.</param>
/// <param name="HasScripts">Whether it runs scripts.</param>
internal sealed record HeadFacts(
    string Title, string? PublishedMeta, string? ModifiedMeta, IReadOnlyList<string> LinkedData, bool HasFrames, bool HasScripts)
{
    // An unclosed title swallows the page; what is longer than this was never meant as one.
    private const int LongestTitle = 1000;

    // In order of trust; the names that blogs and news sites in Japan use.
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "datepublished", "publishdate", "pubdate", "date", "dc.date", "dcterms.date", "dc.date.issued",
        "dcterms.created", "dcterms.issued", "date.issued", "cxenseparse:recs:publishtime", "og:published_time", "article:published", "datecreated",
    ];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified", "revised", "updated",
    ];

    /// <summary>Reads the head, and the scripts of the body, for many pages keep their structured data there.</summary>
    public static HeadFacts Read(PageDocument page, TextBuffer buffer)
    {
        var title = "";
        var (published, modified) = (new RankedName(PublishedNames), new RankedName(ModifiedNames));
        var (frames, scripts) = (false, false);
        List<string>? linked = null;
        var stack = new Stack<PageNode>();
        stack.Push(page);
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case PageElement { Tag: Tag.Title } element when title.Length == 0:
                    title = TextOf(element, buffer);
                    break;
                case PageElement { Tag: Tag.Meta } element when !element.Attribute("content").IsEmpty:
                    var name = NameOf(element);
                    published.Take(name, element);
                    modified.Take(name, element);
                    break;
                case PageElement { Tag: Tag.Frame }:
                    frames = true;
                    break;
                case PageElement { Tag: Tag.Script } element when IsLinkedData(element):
                    (linked ??= []).Add(string.Concat((element.Children ?? []).OfType<PageText>()));
                    break;
                case PageElement { Tag: Tag.Script }:
                    scripts = true;
                    break;
                case PageElement { Tag: Tag.Svg or Tag.Math or Tag.Template }:
                    break;
                default:
                    for (var at = (node.Children?.Count ?? 0) - 1; at >= 0; at--)
                    {
                        if (node.Children![at] is PageElement child)
                        {
                            stack.Push(child);
                        }
                    }

                    break;
            }
        }

        return new HeadFacts(title, published.Content, modified.Content, linked ?? [], frames, scripts);
    }

    private static bool IsLinkedData(PageElement script) =>
        script.Attribute("type").Span.Equals("application/ld+json", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(PageElement meta)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            var value = meta.Attribute(attribute);
            if (!value.IsEmpty)
            {
                return value.Span.Trim().ToString().ToLowerInvariant();
            }
        }

        return "";
    }

    private static string TextOf(PageElement element, TextBuffer buffer)
    {
        buffer.Clear();
        var pending = 0;
        foreach (var child in element.Children ?? [])
        {
            if (child is PageText text)
            {
                WhiteSpace.AppendCollapsed(buffer, text.ToString(), ref pending);
            }
        }

        var title = buffer.Written.Trim();
        return title[..Math.Min(title.Length, LongestTitle)].ToString();
    }

    // The content of the most trusted name of a list.
    private struct RankedName(string[] names)
    {
        private int rank = names.Length;

        public string? Content { get; private set; }

        public void Take(string name, PageElement meta)
        {
            var found = Array.IndexOf(names, name, 0, rank);
            if (found >= 0)
            {
                (rank, Content) = (found, meta.Attribute("content").ToString());
            }
        }
    }
}
