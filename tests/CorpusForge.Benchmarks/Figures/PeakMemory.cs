using System.Diagnostics;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>The most memory that the process held at a look every twentieth of a second.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer timer;
    private long most;

    public PeakMemory()
    {
        GC.Collect();
        timer = new Timer(_ => Look(), null, 0, 50);
    }

    public long Mebibytes
    {
        get
        {
            Look();
            return most >> 20;
        }
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        using var process = Process.GetCurrentProcess();
        most = Math.Max(most, process.WorkingSet64);
    }
}
