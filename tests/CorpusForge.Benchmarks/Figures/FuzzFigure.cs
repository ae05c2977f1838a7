using System.Diagnostics;
using System.Globalization;
using CorpusForge.Tests.Shared;
using CorpusForge.Tests.Shared.Fuzz;

namespace CorpusForge.Benchmarks.Figures;

/// <summary>
/// Random and mutated pages through charset, extraction, transforms and measures. CORPUSFORGE_FUZZ_INPUTS (100000), CORPUSFORGE_FUZZ_SEED (1) and
/// CORPUSFORGE_FUZZ_FIRST (0, the number of the first input) choose them; what fails is kept in a folder that is named.
/// </summary>
internal sealed class FuzzFigure : IFigure
{
    private const int Samples = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly List<FuzzFailure> failures = [];
    private readonly List<double> memory = [];
    private readonly SortedDictionary<string, (int Count, TimeSpan Time)> kinds = new(StringComparer.Ordinal);
    private (FuzzInput? Input, TimeSpan Time) slowest;
    private int done;

    public void Print(TextWriter output)
    {
        var (inputs, seed, first) = (Setting("INPUTS", 100_000), Setting("SEED", 1), Setting("FIRST", 0));
        var source = new FuzzInputs(seed, FuzzPages.Real());
        var watch = Stopwatch.StartNew();
        new FuzzWatch(Limit).Run(Enumerable.Range(first, inputs).Select(source.Of), () => new FuzzPath(), (input, failure, time) => Take(input, failure, time, inputs, seed, output));
        output.WriteLine(FormattableString.Invariant(
            $"seed {seed}: {done:N0} inputs of {(RealData.Find("dev") is null ? "the demo's" : "real")} pages, {done / watch.Elapsed.TotalSeconds:F0} a second"));
        foreach (var (kind, (count, time)) in kinds)
        {
            output.WriteLine(FormattableString.Invariant($"  {kind,-16} {count,8:N0} inputs, {time.TotalMilliseconds / count,7:F2} ms each"));
        }

        output.WriteLine(FormattableString.Invariant($"slowest: input {slowest.Input?.Number} ({slowest.Input?.Kind}), {slowest.Time.TotalMilliseconds:F0} ms of processor time"));
        output.WriteLine("memory after a collection, MiB: " + string.Join(' ', memory.Select(value => value.ToString("F0", CultureInfo.InvariantCulture))));
        output.WriteLine(Grows() ? "FAILED: memory grows" : "memory does not grow");
        output.WriteLine(failures.Count > 0 ? $"FAILED: {failures.Count} failures" : "no failure");
    }

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable("CORPUSFORGE_FUZZ_" + name), CultureInfo.InvariantCulture, out var value) ? value : fallback;

    private void Take(FuzzInput input, FuzzFailure? failure, TimeSpan time, int inputs, int seed, TextWriter output)
    {
        var (count, sum) = kinds.GetValueOrDefault(input.Kind);
        kinds[input.Kind] = (count + 1, sum + time);
        slowest = time > slowest.Time ? (input, time) : slowest;
        if (++done % Math.Max(1, inputs / Samples) == 0)
        {
            memory.Add(GC.GetTotalMemory(forceFullCollection: true) / 1048576.0);
        }

        if (failure is not null)
        {
            failures.Add(failure);
            var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "corpusforge-fuzz")).FullName;
            var path = Path.Combine(folder, FormattableString.Invariant($"{seed}-{input.Number}-{input.Kind}.html"));
            File.WriteAllBytes(path, input.Body);
            output.WriteLine($"input {input.Number} ({input.Kind}, header {input.ContentType ?? "none"}) at {failure.Step}: {failure.What}\n  kept as {path}");
        }
    }

    // The buffers of an extractor grow to its largest page and stay: the second half must not lie above the first by more than noise.
    private bool Grows() => memory.Count >= 8
        && memory[(memory.Count / 2)..].Min() > memory[(memory.Count / 4)..(memory.Count / 2)].Max() * 1.25;
}
