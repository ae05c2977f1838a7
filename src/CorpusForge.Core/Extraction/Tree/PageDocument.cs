using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace CorpusForge.Core.Extraction.Tree;

/// <summary>The root of a parsed page. Disposing it gives the parser's buffers back; slices are invalid from then on.</summary>
internal sealed class PageDocument(TextSource source, PageBudget? budget) : PageNode, IConstructableDocument, IDisposable
{
    private readonly List<PageElement> openTables = [];
    private readonly List<PageElement> openTemplates = [];
    private IDisposable? builder;

    public override string Name => "#document";

    /// <summary>The <c>html</c> element; null for a document without any.</summary>
    public PageElement? Root => Children?.OfType<PageElement>().FirstOrDefault();

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder
    {
        get => builder;
        set => builder = value;
    }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement? IConstructableDocument.Head =>
        Root?.Children?.OfType<PageElement>().FirstOrDefault(child => child.Tag == Tag.Head);

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    bool IConstructableDocument.IsLoading => false;

    protected override PageBudget? Budget => budget;

    /// <summary>Whether what comes now stands in a template.</summary>
    public bool InTemplate => openTemplates.Count > 0;

    /// <summary>Notes a new element where its being open matters.</summary>
    public PageElement Opened(PageElement element)
    {
        if (element.Tag is Tag.Table or Tag.Template)
        {
            element.ListIn(element.Tag == Tag.Table ? openTables : openTemplates);
        }

        return element;
    }

    // The builder hands an element found inside a table, but outside its cells, to the document, where a tree of its own
    // would put it before the table opened last (WHATWG 13.2.6.1, foster parenting).
    protected override void Add(PageNode child)
    {
        if (child is PageElement && openTables.LastOrDefault() is { Parent: { } parent } table)
        {
            parent.InsertBefore(table, child);
        }
        else
        {
            base.Add(child);
        }
    }

    public void Dispose()
    {
        builder?.Dispose();
        source.Dispose();
    }

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
    }

    void IConstructableDocument.ProvideStableState()
    {
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
    }

    // A page never ends the run: what the builder reports here it also survives.
    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    void IConstructableDocument.ApplyManifest()
    {
    }

    void IConstructableDocument.Clear() => Clear();
}
