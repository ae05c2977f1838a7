using AngleSharp.Common;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>Text of a page: one slice, or a few where the parser delivered it in pieces.</summary>
internal sealed class PageText(ReadOnlyMemory<char> first) : PageNode
{
    private List<ReadOnlyMemory<char>>? more;

    public override string Name => "#text";

    public ReadOnlyMemory<char> First { get; } = first;

    public IReadOnlyList<ReadOnlyMemory<char>> More => more ?? (IReadOnlyList<ReadOnlyMemory<char>>)[];

    public void Append(StringOrMemory text) => (more ??= []).Add(text.Memory);

    public override string ToString() => string.Concat(More.Prepend(First).Select(slice => slice.ToString()));
}
