using System.Collections.Concurrent;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Tests.Jobs;

/// <summary>A stage whose partitions do what the test says, and remembers how often each was tried.</summary>
internal sealed class FakeStage(RunContext run, int partitions, Func<int, int, CancellationToken, Task> work) : Stage(run, "fake")
{
    private readonly ConcurrentDictionary<int, int> tries = new();
    private readonly ConcurrentDictionary<int, bool> done = new();
    private int running;

    public override int Partitions => partitions;

    public bool Finished { get; private set; }

    public int MostAtOnce { get; private set; }

    public IEnumerable<int> Done => done.Keys.Order();

    public int Tries(int partition) => tries.GetValueOrDefault(partition);

    public void MarkDone(int partition) => done[partition] = true;

    public override bool IsDone(int partition) => done.ContainsKey(partition);

    public override async Task RunAsync(int partition, CancellationToken token)
    {
        lock (tries)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++running);
        }

        try
        {
            await work(partition, tries.AddOrUpdate(partition, 1, (_, count) => count + 1), token);
            done[partition] = true;
        }
        finally
        {
            lock (tries)
            {
                running--;
            }
        }
    }

    public override Task FinishAsync(CancellationToken token)
    {
        Finished = true;
        return Task.CompletedTask;
    }
}
