namespace CorpusForge.Engine.Jobs;

/// <summary>The one kind of job: a stage over a partition. Its arguments are plain, so that any job storage can keep them.</summary>
public sealed class PartitionJob(JobBoard board)
{
    /// <summary>Makes the partition unless it is there already, which it is when a worker died after committing it.</summary>
    public async Task RunAsync(string run, string stage, int partition, CancellationToken token)
    {
        if (board.Find(run, stage) is { } known)
        {
            if (!known.IsDone(partition))
            {
                await known.RunAsync(partition, token).ConfigureAwait(false);
            }

            board.Complete(run, stage, partition);
        }
    }
}
