namespace CorpusForge.Engine.Exporting;

/// <summary>Counters of an export that its workers add to.</summary>
public sealed class ExportProgress
{
    private long pages;
    private long bytes;
    private int done;

    /// <summary>Shards of the export; 0 until they are planned.</summary>
    public int Shards { get; internal set; }

    /// <summary>Shards that were there when this run began.</summary>
    public int Reused { get; internal set; }

    /// <summary>Shards that are there.</summary>
    public int Done => Volatile.Read(ref done);

    /// <summary>Pages of this run: looked at while planning, written later.</summary>
    public long Pages => Interlocked.Read(ref pages);

    /// <summary>Bytes of their text as UTF-8.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    internal void Add(long morePages, long moreBytes)
    {
        Interlocked.Add(ref pages, morePages);
        Interlocked.Add(ref bytes, moreBytes);
    }

    internal void Planned(int shards, int reused)
    {
        (Reused, done) = (reused, reused);
        Interlocked.Exchange(ref pages, 0);
        Interlocked.Exchange(ref bytes, 0);
        Shards = shards;
    }

    internal void Complete() => Interlocked.Increment(ref done);
}
