namespace CorpusForge.Core.Extraction.Tree;

/// <summary>
/// The time and nesting one page may use. It is charged for every node and attribute, so that a page made to be slow stops
/// within the parser, not after it.
/// </summary>
internal sealed class PageBudget(ExtractSettings settings)
{
    private const int ClockEvery = 512;

    private readonly long deadline = Environment.TickCount64 + settings.TimeLimitMs;
    private int charges;

    /// <summary>Counts one step at a depth; throws <see cref="PageRefusedException"/> beyond a limit.</summary>
    public void Charge(int depth)
    {
        if (depth > settings.DepthLimit)
        {
            throw new PageRefusedException("depth-limit", $"Elements are nested deeper than {settings.DepthLimit} levels.");
        }

        if (++charges % ClockEvery == 0)
        {
            CheckClock();
        }
    }

    /// <summary>Looks at the clock now.</summary>
    public void CheckClock()
    {
        if (Environment.TickCount64 > deadline)
        {
            throw new PageRefusedException("time-limit", $"Extraction took longer than {settings.TimeLimitMs} ms.");
        }
    }
}
