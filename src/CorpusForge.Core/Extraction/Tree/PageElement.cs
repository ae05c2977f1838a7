using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>An element with the attributes that extraction asks for.</summary>
internal class PageElement(TagEntry entry, NodeFlags more, PageBudget? budget)
    : PageNode, IConstructableElement, IConstructableNamedNodeMap
{
    private (StringOrMemory Name, StringOrMemory Value)[] attributes = [];
    private List<PageElement>? openIn;

    public override string Name => entry.Name;

    public Tag Tag => entry.Tag;

    public override NodeFlags Flags => entry.Flags | more;

    protected override PageBudget? Budget => budget;

    StringOrMemory IConstructableElement.NamespaceUri => entry.NamespaceUri;

    StringOrMemory IConstructableElement.LocalName => entry.NameMemory;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference { get; set; }

    int IConstructableNamedNodeMap.Length => attributes.Length;

    // Only asked when a second <html> or <body> tag brings attributes; none of them matters to extraction.
    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => null;

    /// <summary>Whether it has any attribute that was kept.</summary>
    public bool HasAttributes => attributes.Length > 0;

    /// <summary>Value of an attribute, empty when absent; see <see cref="PageParser"/> for the ones kept.</summary>
    public ReadOnlyMemory<char> Attribute(string name)
    {
        foreach (var (key, value) in attributes)
        {
            if (key == name)
            {
                return value.Memory;
            }
        }

        return default;
    }

    public bool HasAttribute(string name)
    {
        foreach (var (key, _) in attributes)
        {
            if (key == name)
            {
                return true;
            }
        }

        return false;
    }

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes) =>
        attributes is PageElement other && this.attributes.Length == other.attributes.Length
        && Array.TrueForAll(this.attributes, attribute => Array.IndexOf(other.attributes, attribute) >= 0);

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => Set(name, value);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name, value);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        Attribute(localName.ToString());

    // A second <html> or <body> tag brings the attributes that the first one lacked.
    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
        {
            return;
        }

        var had = attributes.Length;
        Array.Resize(ref attributes, had + tagAttributes.Count);
        for (var at = had; at < attributes.Length; at++)
        {
            var attribute = tagAttributes[at - had];
            attributes[at] = (attribute.Name, attribute.Value);
        }
    }

    bool IConstructableElement.HasAttribute(StringOrMemory name) => HasAttribute(name.ToString());

    // Called when the builder takes the element off its stack.
    void IConstructableElement.SetupElement()
    {
        openIn?.Remove(this);
        openIn = null;
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy() =>
        new PageElement(entry, more, budget) { attributes = attributes };

    /// <summary>Lists the element for as long as it is open.</summary>
    public void ListIn(List<PageElement> open)
    {
        openIn = open;
        open.Add(this);
    }

    private void Set(StringOrMemory name, StringOrMemory value) => attributes = [.. attributes, (name, value)];
}
