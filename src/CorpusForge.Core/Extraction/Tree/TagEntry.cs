using AngleSharp.Common;
using AngleSharp.Dom;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>What all elements of a name share; the builder asks for the name as memory at nearly every step.</summary>
internal sealed class TagEntry(string name, Tag tag, NodeFlags flags, string? namespaceUri = null)
{
    public string Name { get; } = name;

    public StringOrMemory NameMemory { get; } = name;

    public Tag Tag { get; } = tag;

    public NodeFlags Flags { get; } = flags;

    public StringOrMemory NamespaceUri { get; } = namespaceUri ?? TagTable.HtmlNamespace;
}
