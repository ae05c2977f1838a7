using System.Diagnostics;
using System.Globalization;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Jobs;
using CorpusForge.Engine.Runs;
using CorpusForge.Engine.Stages;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Signatures of many documents clustered and decided on, out of core, on two workers: time, peak memory and disk, at a quarter, half and the whole of
/// CORPUSFORGE_DOCUMENTS (1,000,000; the README's figure is of 10,000,000, which needs 6 GB of disk).
/// </summary>
internal sealed class ClustersFigure : IFigure
{
    private const int Workers = 2;

    public void Print(TextWriter output)
    {
        var most = long.Parse(Environment.GetEnvironmentVariable("CORPUSFORGE_DOCUMENTS") ?? "1000000", CultureInfo.InvariantCulture);
        var memory = Environment.GetEnvironmentVariable("CORPUSFORGE_MEMORY") ?? "768 MiB";
        output.WriteLine(Line($"14 bands x 8 rows, {Workers} workers, dedup.memory {memory}; asked: 10 million within 2 GB, close to linear"));
        output.WriteLine("  documents   buckets  components  clusters  verdicts     all   documents/s    peak memory, each stage   signatures   results   most beside");
        foreach (var documents in (long[])[most / 4, most / 2, most])
        {
            MeasureAsync(documents, memory, output).GetAwaiter().GetResult();
        }
    }

    private static async Task MeasureAsync(long documents, string memory, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("clusters-").FullName;
        try
        {
            var recipe = RecipeLoader.Parse($"name: t\nsources: [ {{ name: a, kind: jsonl, path: x }} ]\ndedup: {{ memory: {memory} }}", folder);
            using var lake = LakeFolder.Open(folder);
            var near = recipe.Dedup.NearPlan!;
            var run = new RunContext("figure", recipe, lake, [], Workers)
            {
                Parts = await new SyntheticSignatures(near.Bands, near.Rows).WriteAsync(lake, documents).ConfigureAwait(false),
            };
            foreach (var key in (string[])["documents", "measures", "signatures"])
            {
                run.StageKeys[key] = "synthetic";
            }

            GC.Collect();
            using var disk = new DiskUse(folder);
            using var host = new JobHost(Workers);
            var (seconds, memories) = (new List<double>(), new List<long>());
            var before = disk.Bytes;
            foreach (var make in (Func<Stage>[])[() => new BucketsStage(run), () => new ComponentsStage(run), () => new ClustersStage(run), () => new VerdictsStage(run)])
            {
                GC.Collect();
                using var peak = new PeakMemory();
                var watch = Stopwatch.StartNew();
                await host.RunAsync(run, make(), CancellationToken.None).ConfigureAwait(false);
                seconds.Add(watch.Elapsed.TotalSeconds);
                memories.Add(peak.Mebibytes);
            }

            var after = disk.Bytes;
            output.WriteLine(Line($"{documents,11:n0} {seconds[0],7:f1} s {seconds[1],9:f1} s {seconds[2],7:f1} s {seconds[3],7:f1} s {seconds.Sum(),6:f1} s {documents / seconds.Sum(),12:n0} {string.Join(' ', memories.Select(memory => memory.ToString("n0", CultureInfo.InvariantCulture))),19} MiB {before / 1e9,9:f2} GB {(after - before) / 1e9,6:f2} GB {(disk.Most - after) / 1e9,10:f2} GB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
