using CorpusForge.Lake.Tables;

namespace CorpusForge.Lake.Documents;

/// <summary>
/// The columns of a document part that names its pages and holds no text: for pages whose input is at hand when their text is wanted, and which
/// would only be stored a second time.
/// </summary>
public sealed class PlaceColumns
{
    /// <summary>Raised whenever the columns change: it is part of the stage's key.</summary>
    public const int Version = 1;

    private readonly StringColumn url = new("url");
    private readonly ValueColumn<long> position = new("position");

    /// <summary>All columns, in the order of the file.</summary>
    public IReadOnlyList<Column> All => [url, position];

    /// <summary>Adds a page and the place where its record begins in the unpacked input.</summary>
    public void Add(string pageUrl, long place)
    {
        url.Add(pageUrl);
        position.Add(place);
    }
}
