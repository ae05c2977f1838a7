using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Jobs;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Tests.Jobs;

public sealed class JobHostTests : IDisposable
{
    private const int Attempts = 4;

    private readonly TemporaryFolder folder = new();
    private readonly LakeFolder lake;
    private readonly RunContext run;

    public JobHostTests()
    {
        lake = folder.OpenLake();
        run = new RunContext("run", RecipeLoader.Parse("name: t\nsources: [ { name: a, kind: warc, path: x } ]", folder.Path), lake, [], 2);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_partition_runs_once_and_then_the_stage_is_finished()
    {
        var stage = new FakeStage(run, 50, (_, _, _) => Task.CompletedTask);

        await RunAsync(stage);

        Assert.Equal(Enumerable.Range(0, 50), stage.Done);
        Assert.All(Enumerable.Range(0, 50), partition => Assert.Equal(1, stage.Tries(partition)));
        Assert.Equal(50, stage.Progress.Partitions);
        Assert.True(stage.Finished);
    }

    [Fact]
    public async Task A_partition_that_is_done_is_not_run()
    {
        var stage = new FakeStage(run, 3, (_, _, _) => Task.CompletedTask);
        stage.MarkDone(1);

        await RunAsync(stage);

        Assert.Equal([1, 0, 1], Enumerable.Range(0, 3).Select(stage.Tries));
        Assert.Equal(3, stage.Progress.Partitions);
    }

    [Fact]
    public async Task A_stage_without_partitions_is_finished_at_once()
    {
        var stage = new FakeStage(run, 0, (_, _, _) => Task.CompletedTask);

        await RunAsync(stage);

        Assert.True(stage.Finished);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task As_many_jobs_run_at_once_as_there_are_workers(int workers)
    {
        var stage = new FakeStage(run, 12, (_, _, token) => Task.Delay(50, token));

        await RunAsync(stage, workers);

        Assert.Equal(workers, stage.MostAtOnce);
    }

    [Fact]
    public async Task A_job_that_fails_three_times_and_then_succeeds_completes()
    {
        var stage = new FakeStage(run, 3, (partition, count, _) => partition == 1 && count < Attempts ? throw new IOException("disk") : Task.CompletedTask);

        await RunAsync(stage);

        Assert.Equal([1, Attempts, 1], Enumerable.Range(0, 3).Select(stage.Tries));
        Assert.True(stage.Finished);
    }

    [Fact]
    public async Task A_job_that_always_fails_ends_the_run_with_its_error()
    {
        var stage = new FakeStage(run, 3, (partition, _, _) => partition == 1 ? throw new IOException("disk full") : Task.CompletedTask);

        var error = await Assert.ThrowsAsync<IOException>(() => RunAsync(stage));

        Assert.Equal("disk full", error.Message);
        Assert.Equal(Attempts, stage.Tries(1));
        Assert.False(stage.Finished);
    }

    [Fact]
    public async Task A_fault_of_the_recipe_is_not_tried_again()
    {
        var stage = new FakeStage(run, 1, (_, _, _) => throw new RecipeException("recipe.yaml:3: no such thing"));

        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(stage));

        Assert.Equal(1, stage.Tries(0));
    }

    [Fact]
    public async Task Cancellation_ends_the_run_and_asks_the_jobs_to_stop()
    {
        var (started, asked) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var stop = new CancellationTokenSource();
        var stage = new FakeStage(run, 4, async (_, _, token) =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.Infinite, token).ContinueWith(_ => asked.TrySetResult(), TaskScheduler.Default);
            token.ThrowIfCancellationRequested();
        });

        using (var host = new JobHost(1))
        {
            var running = host.RunAsync(run, stage, stop.Token);
            await started.Task;
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }

        Assert.True(asked.Task.IsCompleted);
        Assert.Empty(stage.Done);
        Assert.False(stage.Finished);
    }

    [Fact]
    public async Task One_host_runs_the_stages_of_a_run_one_after_another()
    {
        using var host = new JobHost(2);
        for (var number = 0; number < 5; number++)
        {
            var stage = new FakeStage(run, 3, (_, _, _) => Task.CompletedTask);
            await host.RunAsync(run, stage, Token);
            Assert.True(stage.Finished);
        }
    }

    public void Dispose()
    {
        lake.Dispose();
        folder.Dispose();
    }

    private async Task RunAsync(FakeStage stage, int workers = 2)
    {
        using var host = new JobHost(workers, retryDelays: [0, 0, 0]);
        await host.RunAsync(run, stage, Token);
    }
}
