using System.Collections.Concurrent;
using System.Diagnostics;

namespace CorpusForge.Engine.Stages;

/// <summary>Counters of a stage that its partitions add to while they run.</summary>
public sealed class StageProgress
{
    private readonly ConcurrentDictionary<string, long> phases = new(StringComparer.Ordinal);
    private long pages;
    private long bytes;
    private int partitions;

    /// <summary>Pages worked on in this run.</summary>
    public long Pages => Interlocked.Read(ref pages);

    /// <summary>Bytes worked on in this run: of HTML while reading, of text later.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Partitions done, those found done already included.</summary>
    public int Partitions => Volatile.Read(ref partitions);

    /// <summary>Time of all workers together by kind of work, where a stage does several.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Phases => new SortedDictionary<string, TimeSpan>(
        phases.ToDictionary(phase => phase.Key, phase => Stopwatch.GetElapsedTime(0, phase.Value)), StringComparer.Ordinal);

    /// <summary>Counts time from a stamp of <see cref="Stopwatch.GetTimestamp"/> to now as a phase's; returns now.</summary>
    public long Clock(string phase, long since)
    {
        var now = Stopwatch.GetTimestamp();
        phases.AddOrUpdate(phase, static (_, more) => more, static (_, sum, more) => sum + more, now - since);
        return now;
    }

    /// <summary>Counts work.</summary>
    public void Add(long morePages, long moreBytes)
    {
        Interlocked.Add(ref pages, morePages);
        Interlocked.Add(ref bytes, moreBytes);
    }

    /// <summary>Counts partitions that are done.</summary>
    public void Complete(int count = 1) => Interlocked.Add(ref partitions, count);
}
