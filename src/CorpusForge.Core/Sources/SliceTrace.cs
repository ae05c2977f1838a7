namespace CorpusForge.Core.Sources;

/// <summary>
/// Where the records of a range really began and ended. Neighbouring ranges must meet: the next of one is the first of the following.
/// A range may start inside a record (an archive stored within an archive), and only this comparison shows it.
/// </summary>
public sealed class SliceTrace
{
    /// <summary>Offset of the first record or faulty span of the range; -1 when the range holds none.</summary>
    public long First { get; set; } = -1;

    /// <summary>Offset behind the last record read: where the next record begins, or the end of the file.</summary>
    public long Next { get; set; } = -1;
}
