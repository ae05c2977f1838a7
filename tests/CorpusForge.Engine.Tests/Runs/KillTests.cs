using System.Diagnostics;
using System.Text.Json;

namespace CorpusForge.Engine.Tests.Runs;

/// <summary>The program is killed as power cuts and out-of-memory killers do it: without a word.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 3;

    private readonly Laboratory laboratory = new();

    public KillTests()
    {
        SyntheticFixture.WriteArchives(laboratory, SyntheticWeb.Pages(6));
        laboratory.Write("more.warc.gz", new WarcBuilder().Pages(2000, characters: 1500));
        File.WriteAllText(
            laboratory.Folder["t.yaml"],
            "name: t\nsources: [ { name: crawl, kind: warc, path: '*.warc.gz' } ]\n" + SyntheticFixture.Recipe + "mixture: { shard-size: 256 KiB }");
    }

    [Fact]
    public async Task A_run_that_is_killed_again_and_again_ends_like_one_that_was_not()
    {
        var watch = Stopwatch.StartNew();
        var undisturbed = await FinishAsync("undisturbed");
        var duration = watch.Elapsed;
        var random = new Random(9);
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Each in another third of the run, and each goes on from where the one before died.
            using var process = Start("killed");
            var moment = duration * ((kill + random.NextDouble()) / Kills);
            if (!process.WaitForExit(moment))
            {
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                killed++;
            }
        }

        var finished = await FinishAsync("killed");

        Assert.InRange(killed, 1, Kills);
        Assert.Equal(undisturbed, finished);
        Assert.Equal(Manifest("undisturbed"), Manifest("killed"));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(laboratory.Folder["killed"], "tmp")));
        Assert.Single(Directory.GetDirectories(Path.Combine(laboratory.Folder["killed"], "mixtures", "t")));
    }

    public void Dispose() => laboratory.Dispose();

    /// <summary>The program as built beside these tests, in the same configuration.</summary>
    private static string Program
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            var (framework, configuration) = (here.Name, here.Parent!.Name);
            var root = here.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
            return Path.Combine(root, "src", "CorpusForge.Cli", "bin", configuration, framework, "corpusforge.dll");
        }
    }

    private Process Start(string lake)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "run", laboratory.Folder["t.yaml"], "--lake", laboratory.Folder[lake], "--workers", "2", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        return process;
    }

    private async Task<string> FinishAsync(string lake)
    {
        using var process = Start(lake);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return JsonDocument.Parse(output).RootElement.GetProperty("id").GetString()!;
    }

    private string Manifest(string lake) => File.ReadAllText(Path.Combine(laboratory.Folder[lake], "mixtures", "t", "v0001", "manifest.json"));
}
