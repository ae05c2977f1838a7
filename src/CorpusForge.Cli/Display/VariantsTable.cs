using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints the versions of several variants side by side, what the first kept beside each.</summary>
internal static class VariantsTable
{
    public static void Print(IReadOnlyList<RunResult> built)
    {
        if (built.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("mixture", "id");
        foreach (var heading in (ReadOnlySpan<string>)["kept", "change", "characters", "change", "seconds"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        var first = built[0].Manifest.Totals.All;
        foreach (var result in built)
        {
            var all = result.Manifest.Totals.All;
            table.AddRow(
                MixtureReference.Title(result.Manifest.Name, result.Manifest.Version), result.Manifest.Id, Units.Count(all.Pages), Units.Change(first.Pages, all.Pages),
                Units.Count(all.Characters), Units.Change(first.Characters, all.Characters), FormattableString.Invariant($"{result.Elapsed.TotalSeconds:F1}"));
        }

        AnsiConsole.Write(table);
        ScoreDriftText.Print(built[0].Drift);
        Console.WriteLine($"{built.Count(result => result.IsNew)} versions are new; `corpusforge mix show NAME` prints a funnel, `mix diff A B` what differs.");
    }
}
