using CorpusForge.Engine.Runs;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// One stage of a plan over its partitions. A partition's output depends on its inputs and settings alone and appears by an atomic
/// rename, so that a partition may run twice, anywhere, at any time.
/// </summary>
public abstract class Stage(RunContext run, string name)
{
    /// <summary>Name in progress, manifest and logs.</summary>
    public string Name { get; } = name;

    /// <summary>Number of partitions.</summary>
    public abstract int Partitions { get; }

    /// <summary>What the rates count; filled by the partitions.</summary>
    public StageProgress Progress { get; } = new();

    /// <summary>The run it belongs to.</summary>
    protected RunContext Run { get; } = run;

    /// <summary>For a stage of one partition, whose one job has all workers to itself.</summary>
    protected ParallelOptions InParallel(CancellationToken token) => new() { MaxDegreeOfParallelism = Run.Workers, CancellationToken = token };

    /// <summary>Whether a partition's output is there already.</summary>
    public abstract bool IsDone(int partition);

    /// <summary>Makes a partition's output.</summary>
    public abstract Task RunAsync(int partition, CancellationToken token);

    /// <summary>Called once when all partitions are done: gathers what later stages need.</summary>
    public virtual Task FinishAsync(CancellationToken token) => Task.CompletedTask;
}
