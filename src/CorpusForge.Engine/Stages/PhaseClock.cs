using System.Diagnostics;

namespace CorpusForge.Engine.Stages;

/// <summary>Splits the time of one worker into kinds of work: what passed since the last call belongs to the kind that has just ended.</summary>
internal sealed class PhaseClock(StageProgress progress)
{
    private long since = Stopwatch.GetTimestamp();

    public void Ended(string phase) => since = progress.Clock(phase, since);
}
