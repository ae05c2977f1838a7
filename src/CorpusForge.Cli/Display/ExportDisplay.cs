using System.Diagnostics;
using System.Globalization;
using CorpusForge.Engine.Exporting;

namespace CorpusForge.Cli.Display;

/// <summary>Shows an export as it goes, on the error stream: on a terminal one line that is redrawn, elsewhere a plain line now and then.</summary>
internal sealed class ExportDisplay : IDisposable
{
    private readonly string name;
    private readonly ExportProgress progress;
    private readonly bool redraws = !Console.IsErrorRedirected;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Timer timer;
    private readonly Lock gate = new();
    private TimeSpan planned;

    public ExportDisplay(string name, ExportProgress progress)
    {
        (this.name, this.progress) = (name, progress);
        var every = TimeSpan.FromSeconds(redraws ? 0.2 : 5);
        timer = new Timer(_ => Draw(), null, every, every);
    }

    public void Dispose()
    {
        timer.Dispose();
        if (progress.Pages > 0)
        {
            Draw();
            if (redraws)
            {
                Console.Error.WriteLine();
            }
        }
    }

    private void Draw()
    {
        lock (gate)
        {
            if (progress.Shards == 0)
            {
                planned = watch.Elapsed;
            }

            var elapsed = watch.Elapsed - (progress.Shards == 0 ? TimeSpan.Zero : planned);
            var what = progress.Shards == 0 ? "planning" : string.Create(CultureInfo.InvariantCulture, $"shards {progress.Done}/{progress.Shards}");
            var line = $"{name}: {what}, {Units.Rate(progress.Pages / Math.Max(elapsed.TotalSeconds, 1e-3), "pages")}, {Units.MegabytesPerSecond(progress.Bytes, elapsed)} of text";
            if (progress.Done > progress.Reused && progress.Done < progress.Shards)
            {
                line += $", {Units.Seconds(elapsed * ((double)(progress.Shards - progress.Done) / (progress.Done - progress.Reused)))} left";
            }

            if (redraws)
            {
                Console.Error.Write("\r\u001b[2K" + line);
            }
            else
            {
                Console.Error.WriteLine(line);
            }
        }
    }
}
