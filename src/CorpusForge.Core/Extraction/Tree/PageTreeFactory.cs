using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>Makes the nodes that AngleSharp's HTML tree builder asks for.</summary>
internal sealed class PageTreeFactory : IDomConstructionElementFactory<PageDocument, PageElement>
{
    /// <summary>The budget of the page being parsed.</summary>
    public PageBudget? Budget { get; set; }

    /// <summary>The page being parsed.</summary>
    public PageDocument? Page { get; private set; }

    public PageElement Create(PageDocument document, StringOrMemory localName, StringOrMemory prefix, NodeFlags flags) =>
        document.Opened(TagTable.Create(localName.Memory.Span, flags, Budget));

    public PageElement CreateNoScript(PageDocument document, bool scripting) =>
        TagTable.Create("noscript", scripting ? NodeFlags.LiteralText : NodeFlags.None, Budget);

    public IConstructableNode CreateDocumentType(
        PageDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new PageText(default);

    public IConstructableMathElement CreateMath(PageDocument document, StringOrMemory name) =>
        new MathElement(
            new TagEntry(name.ToString(), name == "math" ? Tag.Math : Tag.Unknown, NodeFlags.MathMember | MathTip(name.ToString()), TagTable.MathNamespace),
            Budget);

    public IConstructableSvgElement CreateSvg(PageDocument document, StringOrMemory name) =>
        new SvgElement(
            new TagEntry(name.ToString(), name == "svg" ? Tag.Svg : Tag.Unknown, NodeFlags.SvgMember | SvgTip(name.ToString()), TagTable.SvgNamespace),
            Budget);

    public IConstructableMetaElement CreateMeta(PageDocument document) => (MetaElement)TagTable.Create("meta", NodeFlags.None, Budget);

    public IConstructableScriptElement CreateScript(PageDocument document, bool parserInserted, bool started) =>
        (ScriptElement)TagTable.Create("script", NodeFlags.None, Budget);

    public IConstructableFrameElement CreateFrame(PageDocument document) => (FrameElement)TagTable.Create("frame", NodeFlags.None, Budget);

    public IConstructableTemplateElement CreateTemplate(PageDocument document) =>
        (TemplateElement)document.Opened(TagTable.Create("template", NodeFlags.None, Budget));

    public IConstructableFormElement CreateForm(PageDocument document) => (FormElement)TagTable.Create("form", NodeFlags.None, Budget);

    public PageElement CreateUnknown(PageDocument document, StringOrMemory tagName) =>
        TagTable.Create(tagName.Memory.Span, NodeFlags.None, Budget);

    public PageDocument CreateDocument(TextSource source, IBrowsingContext? context) => Page = new PageDocument(source, Budget);

    private static NodeFlags SvgTip(string name) => name switch
    {
        "foreignObject" or "desc" or "title" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTip,
        "style" => NodeFlags.Special,
        _ => NodeFlags.None,
    };

    private static NodeFlags MathTip(string name) => name switch
    {
        "mi" or "mo" or "mn" or "ms" or "mtext" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.MathTip,
        "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
        _ => NodeFlags.None,
    };
}
