using System.Collections.Concurrent;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Jobs;

/// <summary>
/// The stages under way in this process, by run and name. Its tally is the barrier between stages: the job that finishes last wakes the
/// run; nobody polls.
/// </summary>
public sealed class JobBoard
{
    private readonly ConcurrentDictionary<(string Run, string Stage), Entry> entries = new();

    /// <summary>Announces a stage with so many jobs to come; the task ends with the last of them, or with the first that failed for good.</summary>
    public Task Announce(string run, Stage stage, int jobs)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var entry = new Entry(stage, jobs);
        entries[(run, stage.Name)] = entry;
        return entry.Completion.Task;
    }

    /// <summary>The stage a job belongs to; null when its run is over.</summary>
    public Stage? Find(string run, string stage) => entries.TryGetValue((run, stage), out var entry) ? entry.Stage : null;

    /// <summary>Counts a partition as done, once: a job may be delivered again when its worker died before it was acknowledged.</summary>
    public void Complete(string run, string stage, int partition)
    {
        if (entries.TryGetValue((run, stage), out var entry) && entry.Done.TryAdd(partition, true))
        {
            entry.Stage.Progress.Complete();
            if (Interlocked.Decrement(ref entry.Left) == 0)
            {
                entry.Completion.TrySetResult();
            }
        }
    }

    /// <summary>Ends a stage because one of its jobs failed for good.</summary>
    public void Fail(string run, string stage, Exception error)
    {
        if (entries.TryGetValue((run, stage), out var entry))
        {
            entry.Completion.TrySetException(error);
        }
    }

    /// <summary>Forgets a stage; jobs of it that are still queued then do nothing.</summary>
    public void Forget(string run, string stage) => entries.TryRemove((run, stage), out _);

    private sealed class Entry(Stage stage, int jobs)
    {
        public int Left = jobs;

        public Stage Stage { get; } = stage;

        public ConcurrentDictionary<int, bool> Done { get; } = new();

        public TaskCompletionSource Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
