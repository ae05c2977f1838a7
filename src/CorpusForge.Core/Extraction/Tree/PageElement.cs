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
        attributes is PageElement other && this.attributes.AsSpan().SequenceEqual(other.attributes);

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => Set(name, value);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name, value);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        Attribute(localName.ToString());

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
        {
            return;
        }

        attributes = new (StringOrMemory, StringOrMemory)[tagAttributes.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = tagAttributes[i];
            attributes[i] = (attribute.Name, attribute.Value);
        }
    }

    bool IConstructableElement.HasAttribute(StringOrMemory name) => HasAttribute(name.ToString());

    void IConstructableElement.SetupElement()
    {
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy() =>
        new PageElement(entry, more, budget) { attributes = attributes };

    private void Set(StringOrMemory name, StringOrMemory value) => attributes = [.. attributes, (name, value)];
}
