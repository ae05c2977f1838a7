using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.Benchmarks;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;
using Spectre.Console;

namespace CorpusForge.Cli.Commands;

/// <summary><c>bench</c>: times a whole run side by side with the bare parse of the same pages.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Archives of HTML.", Arity = ArgumentArity.OneOrMore };
        var (workers, json) = (CommonOptions.Workers(), CommonOptions.Json());
        var rounds = new Option<int>("--rounds") { Description = "How often both are timed; the first round includes the start of the runtime.", DefaultValueFactory = _ => 3 };
        var command = new Command(
            "bench",
            "Times a whole run of the ja-web recipe from archive to mixture, a second variant that moves three bounds, and AngleSharp's bare parse of the same pages on the same cores, in turn.\n"
            + "Example: corpusforge bench crawl.warc.gz --rounds 3")
        {
            inputs, workers, rounds, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var sources = parsed.GetRequiredValue(inputs).Select(InputKinds.SourceOf).ToList();
            var recipe = Resources.Recipe("ja-web.yaml", Directory.GetCurrentDirectory()) with { Name = "bench", Sources = sources };
            var results = new List<BenchRound>();
            for (var round = 1; round <= Math.Max(1, parsed.GetValue(rounds)); round++)
            {
                results.Add(await WholeRunBench.RoundAsync(recipe, parsed.GetValue(workers), token).ConfigureAwait(false));
                if (results[^1].Pages == 0)
                {
                    throw new UsageException("There is no HTML page in this input that could be timed.");
                }

                if (!parsed.GetValue(json))
                {
                    PrintRound(round, results[^1]);
                }
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(new { rounds = results, median_ratio = Median(results, round => round.Ratio), median_variant_ratio = Median(results, round => round.VariantRatio) }, Manifest.Json));
            }
            else
            {
                PrintSummary(results);
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static double Median(List<BenchRound> rounds, Func<BenchRound, double> figure)
    {
        var sorted = rounds.Select(figure).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void PrintSummary(List<BenchRound> rounds)
    {
        var middle = rounds.OrderBy(round => round.Run).ElementAt((rounds.Count - 1) / 2);
        PrintStages(middle.Stages, middle.Run);
        Console.WriteLine("MB/s is of HTML in documents, of UTF-8 text in the stages behind it. Measures and signatures are made in the documents' pass.");
        Console.WriteLine("a second variant of which three bounds are moved:");
        var variant = rounds.OrderBy(round => round.Variant.Elapsed).ElementAt((rounds.Count - 1) / 2).Variant;
        PrintStages([.. variant.Stages.Where(stage => stage.Reused < stage.Partitions)], variant.Elapsed);
        Console.WriteLine(FormattableString.Invariant(
            $"medians: {Median(rounds, round => round.HtmlMegabytesPerSecond):F1} MB/s of HTML, {Median(rounds, round => round.PagesPerSecond):N0} pages/s, {Median(rounds, round => round.TextMegabytesPerSecond):F1} MB/s of text; bare parse {Median(rounds, round => round.BareMegabytesPerSecond):F1} MB/s; ratio {Median(rounds, round => round.Ratio):P0}"));
        Console.WriteLine(FormattableString.Invariant(
            $"a second variant: {Median(rounds, round => round.Variant.Elapsed.TotalSeconds):F2} s, {Median(rounds, round => round.VariantRatio):P1} of the first run, {rounds[0].Variant.Kept:N0} pages kept (medians of {rounds.Count} rounds)"));
        Console.WriteLine($"peak memory of the run: {Units.Bytes(rounds[0].PeakBytes)} (first round, before any bare parse)");
    }

    private static void PrintRound(int number, BenchRound round) => Console.WriteLine(FormattableString.Invariant(
        $"round {number}: run {round.Run.TotalSeconds:F1} s, {round.HtmlMegabytesPerSecond:F1} MB/s; bare parse {round.Bare.TotalSeconds:F1} s, {round.BareMegabytesPerSecond:F1} MB/s; ratio {round.Ratio:P0}"));

    private static void PrintStages(IReadOnlyList<StageReport> stages, TimeSpan whole)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("stage");
        foreach (var heading in (ReadOnlySpan<string>)["seconds", "share", "pages/s", "MB/s"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var stage in stages)
        {
            table.AddRow(
                stage.Name, stage.Elapsed.TotalSeconds.ToString("F2", null), Units.Share(stage.Elapsed.Ticks, whole.Ticks),
                stage.Pages == 0 ? "" : Units.Count((long)(stage.Pages / stage.Elapsed.TotalSeconds)),
                stage.Bytes == 0 ? "" : (stage.Bytes / 1e6 / stage.Elapsed.TotalSeconds).ToString("F1", null));
            var all = stage.Phases.Values.Sum(phase => phase.Ticks);
            foreach (var (phase, time) in stage.Phases)
            {
                // A phase's time is of all workers together: its share of the stage is what counts.
                var seconds = stage.Elapsed.TotalSeconds * time.Ticks / all;
                table.AddRow($"  {phase}", seconds.ToString("F2", null), Units.Share((long)(seconds * TimeSpan.TicksPerSecond), whole.Ticks), "", "");
            }
        }

        AnsiConsole.Write(table);
    }
}
