using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;
using CorpusForge.Learning.Classifiers.Scoring;
using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;

namespace CorpusForge.Engine.Jobs;

/// <summary>
/// Runs stages as Hangfire jobs. The command line keeps them in memory and works in process; a server gives another storage. The plan and
/// its jobs are the same.
/// </summary>
public sealed class JobHost : IDisposable
{
    private readonly JobBoard board = new();
    private readonly JobStorage storage;
    private readonly BackgroundJobClient client;
    private readonly BackgroundJobServer server;

    /// <summary>Starts workers over a storage, in memory by default.</summary>
    /// <param name="workers">Jobs at the same time.</param>
    /// <param name="storage">Where the jobs are kept.</param>
    /// <param name="retryDelays">Seconds before each further attempt of a job that failed.</param>
    public JobHost(int workers, JobStorage? storage = null, int[]? retryDelays = null)
    {
        this.storage = storage ?? new InMemoryStorage();
        client = new BackgroundJobClient(this.storage);
        server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                WorkerCount = workers,
                Activator = new Activator(board),
                FilterProvider = new JobFilterProviderCollection(new JobFilterAttributeFilterProvider(), new GlobalFilters([Retry(retryDelays ?? [1, 3, 10]), FailureFilter.In(board)])),
                SchedulePollingInterval = TimeSpan.FromSeconds(1),
                StopTimeout = TimeSpan.FromSeconds(1),
                ShutdownTimeout = TimeSpan.FromSeconds(30),
                ServerName = "corpusforge",
            },
            this.storage);
    }

    /// <summary>Runs all partitions of a stage that are not done, then finishes it.</summary>
    public async Task RunAsync(RunContext run, Stage stage, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(stage);
        var open = Enumerable.Range(0, stage.Partitions).Where(partition => !stage.IsDone(partition)).ToList();
        stage.Progress.Complete(stage.Partitions - open.Count);
        if (open.Count > 0)
        {
            var completion = board.Announce(run.RunId, stage, open.Count);
            try
            {
                foreach (var partition in open)
                {
                    client.Enqueue<PartitionJob>(job => job.RunAsync(run.RunId, stage.Name, partition, CancellationToken.None));
                }

                await completion.WaitAsync(token).ConfigureAwait(false);
            }
            finally
            {
                board.Forget(run.RunId, stage.Name);
            }
        }

        await stage.FinishAsync(token).ConfigureAwait(false);
    }

    /// <summary>Stops the workers; a job under way is asked to stop and is made again by the next run.</summary>
    public void Dispose()
    {
        server.SendStop();
        server.Dispose();
        (storage as IDisposable)?.Dispose();
    }

    // The world may mend, a recipe or a model will not.
    private static JobFilter Retry(int[] delays) => new(
        new AutomaticRetryAttribute
        {
            Attempts = delays.Length,
            DelaysInSeconds = delays,
            OnAttemptsExceeded = AttemptsExceededAction.Fail,
            LogEvents = false,
            ExceptOn = [typeof(RecipeException), typeof(DamagedPartException), typeof(DiskFullException), typeof(ModelException)],
        },
        JobFilterScope.Global,
        order: null);

    private sealed class Activator(JobBoard board) : JobActivator
    {
        public override object ActivateJob(Type jobType) => new PartitionJob(board);
    }

    private sealed class GlobalFilters(IReadOnlyList<JobFilter> filters) : IJobFilterProvider
    {
        public IEnumerable<JobFilter> GetFilters(Job job) => filters;
    }
}
