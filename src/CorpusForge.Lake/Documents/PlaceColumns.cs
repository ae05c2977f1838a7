using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Documents;

/// <summary>
/// The columns of a document part that names its pages and holds no more: for pages whose input is at hand when they are wanted, and which would only
/// be stored a second time.
/// </summary>
/// <param name="keepsText">Whether the text is kept all the same, for stages that read it at random.</param>
public sealed class PlaceColumns(bool keepsText)
{
    /// <summary>Raised whenever the columns change: it is part of the stage's key.</summary>
    public const int Version = 1;

    private readonly StringColumn url = new("url");
    private readonly ValueColumn<long> position = new("position");
    private readonly StringColumn text = new("text");

    /// <summary>Whether the text is among the columns.</summary>
    public bool KeepsText { get; } = keepsText;

    /// <summary>All columns, in the order of the file.</summary>
    public IReadOnlyList<Column> All => KeepsText ? [url, position, text] : [url, position];

    /// <summary>Adds a page and the place where its record begins in the unpacked input.</summary>
    public void Add(string pageUrl, long place, string pageText)
    {
        url.Add(pageUrl);
        position.Add(place);
        if (KeepsText)
        {
            text.Add(pageText);
        }
    }
}
