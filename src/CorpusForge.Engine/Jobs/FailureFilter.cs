using Hangfire.Common;
using Hangfire.States;

namespace CorpusForge.Engine.Jobs;

/// <summary>Tells the board when a job has failed for good, that is behind the last retry.</summary>
internal sealed class FailureFilter(JobBoard board) : JobFilterAttribute, IElectStateFilter
{
    // AutomaticRetry has order 20; what it leaves failed stays so.
    private const int AfterRetries = 100;

    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is FailedState failed && context.BackgroundJob.Job.Args is [string run, string stage, ..])
        {
            board.Fail(run, stage, failed.Exception);
        }
    }

    public static JobFilter In(JobBoard board) => new(new FailureFilter(board), JobFilterScope.Global, AfterRetries);
}
