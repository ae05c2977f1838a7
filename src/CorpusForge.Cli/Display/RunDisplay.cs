using System.Diagnostics;
using System.Globalization;
using System.Text;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Cli.Display;

/// <summary>
/// Shows a run as it goes, on the error stream so that output stays clean: on a terminal one line that is redrawn, elsewhere plain
/// lines now and then.
/// </summary>
internal sealed class RunDisplay : IRunWatcher, IDisposable
{
    private const int BarWidth = 24;
    private static readonly CultureInfo Inv = CultureInfo.InvariantCulture;

    private readonly string name;
    private readonly bool redraws;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private Stage? stage;
    private Stopwatch watch = new();
    private int reused;
    private bool readPages;

    private RunDisplay(string name, bool redraws)
    {
        this.name = name;
        this.redraws = redraws;
        var every = TimeSpan.FromSeconds(redraws ? 0.2 : 5);
        timer = new Timer(_ => Draw(), null, every, every);
    }

    public static RunDisplay ForThisTerminal(string name) => new(name, !Console.IsErrorRedirected);

    public void Started(Stage stage)
    {
        lock (gate)
        {
            (this.stage, watch, reused) = (stage, Stopwatch.StartNew(), -1);
        }
    }

    public void Finished(StageReport report)
    {
        lock (gate)
        {
            stage = null;
            readPages |= report.Name == "documents" && report.Pages > 0;
            if (readPages && report.Name is "measures" or "signatures" && report.Reused == report.Partitions)
            {
                // Made in the documents' pass a moment ago: "there already" would puzzle.
                return;
            }

            var line = new StringBuilder($"{name}: {report.Name,-11} {report.Partitions,5} {(report.Partitions == 1 ? "part " : "parts")}");
            if (report.Reused == report.Partitions)
            {
                line.Append("  there already");
            }
            else
            {
                line.Append(report.Reused > 0 ? FormattableString.Invariant($"  {report.Reused} there already,") : "").Append(Inv, $"  {Units.Seconds(report.Elapsed)}");
                AppendRates(line, report.Pages, report.Bytes, report.Elapsed);
            }

            Write(line.ToString(), final: true);
        }
    }

    public void Mending(string message)
    {
        lock (gate)
        {
            stage = null;
            Write($"{name}: {message}", final: true);
        }
    }

    public void Noted(string message)
    {
        lock (gate)
        {
            Write($"{name}: {message}", final: true);
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            // A run that was stopped leaves its line as it was; what comes next begins on its own.
            if (stage is not null && redraws)
            {
                Console.Error.WriteLine();
            }

            stage = null;
        }
    }

    private void Draw()
    {
        lock (gate)
        {
            if (stage is not { Partitions: > 0 } now)
            {
                return;
            }

            var done = now.Progress.Partitions;
            reused = reused < 0 ? done : reused;
            var filled = (int)((long)BarWidth * done / now.Partitions);
            var line = new StringBuilder($"{name}: {now.Name,-11} ");
            line.Append('█', filled).Append('░', BarWidth - filled).Append(Inv, $" {done}/{now.Partitions}");
            AppendRates(line, now.Progress.Pages, now.Progress.Bytes, watch.Elapsed);
            if (done > reused)
            {
                var left = watch.Elapsed * ((double)(now.Partitions - done) / (done - reused));
                line.Append(Inv, $", {Units.Seconds(left)} left");
            }

            Write(line.ToString(), final: false);
        }
    }

    private static void AppendRates(StringBuilder line, long pages, long bytes, TimeSpan elapsed)
    {
        if (pages > 0)
        {
            line.Append(Inv, $", {Units.Rate(pages / Math.Max(elapsed.TotalSeconds, 1e-3), "pages")}");
        }

        if (bytes > 0)
        {
            line.Append(Inv, $", {Units.MegabytesPerSecond(bytes, elapsed)}");
        }
    }

    private void Write(string line, bool final)
    {
        if (!redraws)
        {
            Console.Error.WriteLine(line);
            return;
        }

        var width = Math.Max(20, Console.WindowWidth - 1);
        Console.Error.Write("\r\u001b[2K" + (line.Length > width ? line[..width] : line) + (final ? Environment.NewLine : ""));
    }
}
