namespace CorpusForge.Engine.Stages;

/// <summary>Counters of a stage that its partitions add to while they run.</summary>
public sealed class StageProgress
{
    private long pages;
    private long bytes;
    private int partitions;

    /// <summary>Pages worked on in this run.</summary>
    public long Pages => Interlocked.Read(ref pages);

    /// <summary>Bytes worked on in this run: of HTML while reading, of text later.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Partitions done, those found done already included.</summary>
    public int Partitions => Volatile.Read(ref partitions);

    /// <summary>Counts work.</summary>
    public void Add(long morePages, long moreBytes)
    {
        Interlocked.Add(ref pages, morePages);
        Interlocked.Add(ref bytes, moreBytes);
    }

    /// <summary>Counts partitions that are done.</summary>
    public void Complete(int count = 1) => Interlocked.Add(ref partitions, count);
}
