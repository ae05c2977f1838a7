using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Jobs;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Tests.Jobs;

public sealed class JobBoardTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LakeFolder lake;
    private readonly FakeStage stage;
    private readonly JobBoard board = new();

    public JobBoardTests()
    {
        lake = folder.OpenLake();
        var recipe = RecipeLoader.Parse("name: t\nsources: [ { name: a, kind: warc, path: x } ]", folder.Path);
        stage = new FakeStage(new RunContext("run", recipe, lake, [], 2), 2, (_, _, _) => Task.CompletedTask);
    }

    [Fact]
    public void A_stage_ends_with_the_last_of_its_jobs()
    {
        var completion = board.Announce("run", stage, 2);

        board.Complete("run", "fake", 0);
        Assert.False(completion.IsCompleted);
        board.Complete("run", "fake", 1);

        Assert.True(completion.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_job_that_was_delivered_twice_counts_once()
    {
        var completion = board.Announce("run", stage, 2);

        board.Complete("run", "fake", 0);
        board.Complete("run", "fake", 0);

        Assert.False(completion.IsCompleted);
        Assert.Equal(1, stage.Progress.Partitions);
    }

    [Fact]
    public async Task A_failure_for_good_ends_the_stage_with_the_error()
    {
        var completion = board.Announce("run", stage, 2);

        board.Fail("run", "fake", new IOException("disk"));

        await Assert.ThrowsAsync<IOException>(() => completion);
    }

    [Fact]
    public async Task A_job_of_a_forgotten_run_does_nothing()
    {
        _ = board.Announce("run", stage, 2);
        board.Forget("run", "fake");

        await new PartitionJob(board).RunAsync("run", "fake", 0, TestContext.Current.CancellationToken);
        await new PartitionJob(board).RunAsync("other", "fake", 0, TestContext.Current.CancellationToken);

        Assert.Equal(0, stage.Tries(0));
    }

    public void Dispose()
    {
        lake.Dispose();
        folder.Dispose();
    }
}
