using System.Diagnostics;
using System.Globalization;
using CorpusForge.Core.Sources;
using CorpusForge.Engine.Comparing;
using CorpusForge.Engine.Comparing.Html;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Two versions of CORPUSFORGE_DOCUMENTS (1,000,000) pages each, 90 columns of numbers and short texts, compared on two threads: time and peak memory, by
/// the database's memory limit.
/// </summary>
internal sealed class DiffFigure : IFigure
{
    private const int Threads = 2;

    public void Print(TextWriter output)
    {
        var pages = int.Parse(Environment.GetEnvironmentVariable("CORPUSFORGE_DOCUMENTS") ?? "1000000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("diff-").FullName;
        try
        {
            using var lake = LakeFolder.Open(folder);
            var versions = new SyntheticVersions(lake);
            var (before, after) = versions.WriteAsync(pages).GetAwaiter().GetResult();
            output.WriteLine(Line($"{pages:n0} pages each, 90 columns, {new DiskUse(folder).Bytes / 1e9:f2} GB; {Threads} threads; asked: under 30 s and 2 GB"));
            foreach (var memory in (int[])[1024, 512])
            {
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                using var peak = new PeakMemory();
                var floor = peak.Mebibytes;
                using var disk = new DiskUse(folder);
                var (stored, worked, watch) = (disk.Bytes, Worked(), Stopwatch.StartNew());
                var diff = MixtureComparer.Compare(lake, before, after, new CompareRequest(ByteSize.FromMebibytes(memory), Threads), CancellationToken.None);
                var (compared, cores) = (watch.Elapsed, Worked() - worked);
                var html = DiffPage.Of(diff, DiffLanguage.English);
                output.WriteLine(Line($"  --memory {memory,4} MiB: {compared.TotalSeconds:f1} s ({cores.TotalSeconds:f1} s of processor time), peak {peak.Mebibytes:n0} MiB (before it {floor:n0}), {(disk.Most - stored) / 1e6:n0} MB on the way, HTML of {html.Length / 1e3:n0} kB in {(watch.Elapsed - compared).TotalMilliseconds:n0} ms"));
                output.WriteLine(Line($"    unchanged {diff.Pages.Unchanged.Pages:n0}, text {diff.Pages.TextChanged.Pages:n0}, repeat {diff.Pages.RepeatChanged.Pages:n0}, recaptured {diff.Pages.Recaptured.Pages:n0}, removed {diff.Pages.Removed.Pages:n0}, added {diff.Pages.Added.Pages:n0}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan Worked()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
