using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>
/// The elements the builder treats specially, with the flags by which it does, and their tags. The flags are asked of AngleSharp's own
/// elements once, so that the light tree is built exactly as the full one.
/// </summary>
internal static class TagTable
{
    public const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    public const string SvgNamespace = "http://www.w3.org/2000/svg";
    public const string MathNamespace = "http://www.w3.org/1998/Math/MathML";

    // Names without a Tag of their own whose flags matter all the same.
    private static readonly string[] OtherNames =
    [
        "applet", "area", "base", "basefont", "bgsound", "big", "button", "col", "colgroup", "code", "dir", "embed",         "frameset", "hgroup", "html", "input", "keygen", "link", "listing", "marquee", "menu", "menuitem", "nobr", "noembed",
        "noframes", "object", "optgroup", "option", "param", "plaintext", "search", "source", "strike", "summary", "tbody",
        "textarea", "tfoot", "thead", "track", "u", "wbr", "xmp", "tt", "small", "s", "strong", "em", "i", "b", "font",
    ];

    private static readonly FrozenDictionary<string, TagEntry> Entries = Build();

    private static readonly FrozenDictionary<string, TagEntry>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Makes an HTML element.</summary>
    public static PageElement Create(ReadOnlySpan<char> name, NodeFlags flags, PageBudget? budget)
    {
        if (!Lookup.TryGetValue(name, out var entry))
        {
            return new PageElement(new TagEntry(name.ToString(), Tag.Unknown, NodeFlags.HtmlMember), flags, budget);
        }

        return entry.Tag switch
        {
            Tag.Script => new ScriptElement(entry, flags, budget),
            Tag.Meta => new MetaElement(entry, flags, budget),
            Tag.Template => new TemplateElement(entry, flags, budget),
            Tag.Form => new FormElement(entry, flags, budget),
            Tag.Frame => new FrameElement(entry, flags, budget),
            _ => new PageElement(entry, flags, budget),
        };
    }

    private static FrozenDictionary<string, TagEntry> Build()
    {
        var document = new HtmlParser().ParseDocument("");
        return Enum.GetValues<Tag>()
            .Where(tag => tag != Tag.Unknown)
            .Select(tag => (Name: tag.ToString().ToLowerInvariant(), Tag: tag))
            .Concat(OtherNames.Select(name => (Name: name, Tag: Tag.Unknown)))
            .DistinctBy(entry => entry.Name)
            .ToFrozenDictionary(
                entry => entry.Name,
                entry => new TagEntry(entry.Name, entry.Tag, ((IConstructableNode)document.CreateElement(entry.Name)).Flags),
                StringComparer.Ordinal);
    }
}
