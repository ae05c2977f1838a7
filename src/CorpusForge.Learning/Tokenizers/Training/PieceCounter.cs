using CorpusForge.Learning.Tokenizers.Splitting;

namespace CorpusForge.Learning.Tokenizers.Training;

/// <summary>Counts the pieces of texts for one thread, and writes them to disk in order when they take too much room.</summary>
internal sealed class PieceCounter
{
    // A string's header, its entry in the table and its bucket.
    private const int BytesOfEntry = 96;

    private readonly TextSplitter splitter;
    private readonly PieceReader reader;
    private readonly long room;
    private readonly Func<string> newFile;
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private long bytes;
    private int weight;

    /// <summary>Makes a counter.</summary>
    /// <param name="splitter">Cuts the texts.</param>
    /// <param name="room">Bytes of memory it may take.</param>
    /// <param name="newFile">Names a new file to write to.</param>
    public PieceCounter(TextSplitter splitter, long room, Func<string> newFile)
    {
        (this.splitter, this.room, this.newFile, reader) = (splitter, room, newFile, Add);
        lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public long Texts { get; private set; }

    public long Characters { get; private set; }

    public long Pieces { get; private set; }

    /// <summary>Files that were written, each in ordinal order.</summary>
    public List<string> Files { get; } = [];

    public void Add(TrainingText text)
    {
        // Half a pair is no character: tokens of U+FFFD are what such a text has.
        var whole = WholePairs.Of(text.Text);
        weight = text.Weight;
        (Texts, Characters) = (Texts + 1, Characters + whole.Length);
        Pieces += (long)splitter.Read(whole, reader) * weight;
        if (bytes > room)
        {
            Files.Add(PieceFile.Write(newFile(), Sorted()));
            counts.Clear();
            bytes = 0;
        }
    }

    /// <summary>What is in memory, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, long>> Sorted() => counts.OrderBy(piece => piece.Key, StringComparer.Ordinal);

    private int Add(int added, ReadOnlySpan<char> piece)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lookup, piece, out var known);
        count += weight;
        bytes += known ? 0 : BytesOfEntry + (2 * piece.Length);
        return 1;
    }
}
