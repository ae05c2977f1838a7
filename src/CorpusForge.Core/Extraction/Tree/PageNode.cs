using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>
/// A node of the light tree that AngleSharp's HTML tree builder fills. It has what extraction reads and nothing of the DOM's
/// mutation, events and style: half the time and a third of the memory of the full document. Text and attribute values are
/// slices of the parser's buffers, valid until the <see cref="PageDocument"/> is disposed.
/// </summary>
internal abstract class PageNode : IConstructableNode, IConstructableNodeList
{
    private List<PageNode>? children;

    public PageNode? Parent { get; private set; }

    public int Depth { get; private set; }

    public List<PageNode>? Children => children;

    public abstract string Name { get; }

    public virtual NodeFlags Flags => NodeFlags.None;

    StringOrMemory IConstructableNode.NodeName => Name;

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => Parent = (PageNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    int IConstructableNodeList.Length => children?.Count ?? 0;

    IConstructableNode IConstructableNodeList.this[int index] => children![index];

    void IConstructableNodeList.Clear() => Clear();

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => (children ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (children ?? []).GetEnumerator();

    void IConstructableNode.RemoveFromParent()
    {
        Parent?.children!.Remove(this);
        Parent = null;
    }

    void IConstructableNode.RemoveChild(IConstructableNode childNode)
    {
        children!.Remove((PageNode)childNode);
        childNode.Parent = null;
    }

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode)
    {
        children!.RemoveAt(idx);
        childNode.Parent = null;
    }

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => Attach((PageNode)childNode, idx);

    void IConstructableNode.AddNode(IConstructableNode node) => Add((PageNode)node);

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) =>
        AddText(children?.Count ?? 0, text);

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) =>
        AddText(idx, text);

    protected void Clear()
    {
        foreach (var child in children ?? [])
        {
            child.Parent = null;
        }

        children?.Clear();
    }

    /// <summary>The budget that every attached node is charged to; texts have no children and need none.</summary>
    protected virtual PageBudget? Budget => null;

    protected virtual void Add(PageNode child) => Attach(child, children?.Count ?? 0);

    protected internal void InsertBefore(PageNode sibling, PageNode child) => Attach(child, children!.IndexOf(sibling));

    private void Attach(PageNode child, int index)
    {
        child.Parent = this;
        child.Depth = Depth + 1;
        Budget?.Charge(child.Depth);
        (children ??= []).Insert(index, child);
    }

    private void AddText(int index, StringOrMemory text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (index > 0 && children![index - 1] is PageText before)
        {
            before.Append(text);
        }
        else
        {
            Attach(new PageText(text.Memory), index);
        }
    }
}
