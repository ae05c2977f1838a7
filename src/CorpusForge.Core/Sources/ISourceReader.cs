namespace CorpusForge.Core.Sources;

/// <summary>
/// Reads one format. Readers hold no state between calls, so that many workers can use one. A fault of the data becomes an item,
/// never an exception; a fault of the disk is an exception and flows.
/// </summary>
public interface ISourceReader
{
    /// <summary>
    /// Cuts an input into ranges that can be read independently, in order and without gaps. The cut depends on the content alone.
    /// </summary>
    IReadOnlyList<ByteRange> Split(Input input);

    /// <summary>
    /// The items of the records that begin in the range, in file order. <paramref name="trace"/> is complete once the enumeration ended.
    /// </summary>
    IEnumerable<SourceItem> Read(Input input, ByteRange range, SourceSettings settings, SliceTrace trace);
}
