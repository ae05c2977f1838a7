using CorpusForge.Lake.Mixtures;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints what weights and budget asked for and what came out.</summary>
internal static class DrawTable
{
    public static void Print(MixtureDraw draw)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("weights by", "group");
        foreach (var heading in (ReadOnlySpan<string>)["asked", "came out", draw.Unit, "of so many", "pages"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var list in draw.Weights)
        {
            foreach (var group in list.Groups)
            {
                table.AddRow(
                    Markup.Escape(list.By), Markup.Escape(group.Name), Asked(group), CameOut(group), Units.Count(group.Seen), Units.Count(group.Before),
                    $"{Units.Count(group.Pages)} of {Units.Count(group.PagesBefore)}");
            }
        }

        if (draw.Weights.Count > 0)
        {
            AnsiConsole.Write(table);
        }

        if (draw.Budget is { } budget)
        {
            Console.WriteLine($"budget: {Units.Count(budget)} {draw.Unit} asked, {Units.Count(draw.Seen)} came out, of {Units.Count(draw.Available)} there are");
        }
    }

    private static string Asked(GroupTotal group) => group.AskedShare is { } share
        ? FormattableString.Invariant($"{100 * share:0.##} %")
        : FormattableString.Invariant($"{group.AskedRepeat:0.##} times");

    private static string CameOut(GroupTotal group) => group.AskedShare is not null
        ? FormattableString.Invariant($"{100 * group.Share:0.00} %")
        : FormattableString.Invariant($"{(group.Before == 0 ? 0 : (double)group.Seen / group.Before):0.##} times");
}
