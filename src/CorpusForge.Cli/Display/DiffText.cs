using CorpusForge.Engine.Comparing;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints what differs between two versions: one screen, or all of it.</summary>
internal static class DiffText
{
    private const int FirstScreen = 6;

    public static void Print(MixtureDiff diff, bool all)
    {
        PrintSides(diff);
        if (diff.IsSame)
        {
            Console.WriteLine("Nothing differs: the same pages with the same texts, as often.");
            PrintSettings(diff, all);
            return;
        }

        PrintReasons($"why {Pages(diff.Pages.Removed.Pages)} gone", diff.Removed, "now");
        PrintReasons($"why {Pages(diff.Pages.Added.Pages)} new", diff.Added, "before");
        PrintChanged(diff);
        PrintSettings(diff, all);
        PrintShifts("scores that moved most", diff.Scores, all);
        PrintWords(diff, all);
        if (all)
        {
            PrintShifts("measures that moved most", diff.Measures, all);
            PrintGroups("domains that moved most", diff.Domains);
            PrintGroups("classes of hosts", diff.HostClasses);
            PrintGroups("sources", diff.Sources);
            PrintGroups("years", diff.Years);
            PrintGroups("sizes of near clusters", diff.Clusters);
            PrintGroups("to be seen so often", diff.Repeats);
            PrintSamples(diff);
        }

        foreach (var note in diff.Notes)
        {
            Console.WriteLine($"note: {note}");
        }

        if (!all)
        {
            Console.WriteLine("--all prints measures, domains, years, lengths and sample pages too; --html FILE draws them.");
        }
    }

    private static string Pages(long count) => $"{Units.Count(count)} {(count == 1 ? "page is" : "pages are")}";

    private static void PrintSides(MixtureDiff diff)
    {
        var (from, to, pages) = (diff.Before, diff.After, diff.Pages);
        var table = Table("", from.Mixture, to.Mixture, "added", "removed", "change");
        table.AddRow("pages", Units.Count(from.Pages), Units.Count(to.Pages), Plus(pages.Added.Pages), Minus(pages.Removed.Pages), Units.Change(from.Pages, to.Pages));
        table.AddRow(
            "characters", Units.Count(from.Characters), Units.Count(to.Characters), Plus(pages.Added.CharactersAfter), Minus(pages.Removed.CharactersBefore),
            Units.Change(from.Characters, to.Characters));
        table.AddRow(
            "domains", Units.Count(from.Domains), Units.Count(to.Domains), Plus(diff.DomainCounts.Gained), Minus(diff.DomainCounts.Lost), Units.Change(from.Domains, to.Domains));
        if (from.SeenPages != from.Pages || to.SeenPages != to.Pages)
        {
            table.AddRow("pages as often as seen", Units.Count(from.SeenPages), Units.Count(to.SeenPages), "", "", Units.Change(from.SeenPages, to.SeenPages));
        }

        foreach (var tokens in diff.Tokens)
        {
            table.AddRow(Markup.Escape(tokens.Column), Units.Count(tokens.Before), Units.Count(tokens.After), "", "", Units.Change(tokens.Before, tokens.After));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintReasons(string heading, IReadOnlyList<ReasonTotal> reasons, string when)
    {
        if (reasons.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(heading);
        table.AddColumn(new TableColumn("pages").RightAligned());
        table.AddColumn(new TableColumn("characters").RightAligned());
        table.AddColumn($"values, and bounds {when}");
        foreach (var reason in reasons)
        {
            table.AddRow(Markup.Escape(DiffWords.Reason(reason.Kind, reason.Name)), Units.Count(reason.Pages), Units.Count(reason.Characters), Markup.Escape(Detail(reason)));
        }

        AnsiConsole.Write(table);
    }

    private static string Detail(ReasonTotal reason)
    {
        if (reason.RepresentativesThere is { } there)
        {
            return $"{Units.Count(there)} of a page that is there";
        }

        var values = reason.LeastValue is { } least ? $"{Units.Figure(least)}{(reason.MostValue == least ? "" : $" to {Units.Figure(reason.MostValue)}")}" : "";
        var bounds = DiffWords.Bounds(reason.Bounds) is { Length: > 0 } own ? $", {own}" : "";
        return reason.Bounds is null ? values
            : reason.Bounds == reason.OtherBounds ? $"{values}{bounds} (as on the other side)"
            : $"{values}{bounds} ({(reason.OtherBounds is null ? "no such rule" : DiffWords.Bounds(reason.OtherBounds))} on the other side)";
    }

    private static void PrintChanged(MixtureDiff diff)
    {
        var pages = diff.Pages;
        Console.WriteLine($"{Units.Count(pages.Unchanged.Pages)} pages are unchanged. Changed: {Units.Count(pages.TextChanged.Pages)} by their text"
            + (pages.TextChanged.Pages == 0 ? "" : $" ({Units.Count(pages.Longer.Pages)} longer by {Units.Count(pages.Longer.Characters)} characters, "
                + $"{Units.Count(pages.Shorter.Pages)} shorter by {Units.Count(pages.Shorter.Characters)})")
            + $", {Units.Count(pages.RepeatChanged.Pages)} by how often they are seen, {Units.Count(pages.Recaptured.Pages)} are another capture of their URL.");
    }

    private static void PrintSettings(MixtureDiff diff, bool all)
    {
        foreach (var setting in diff.Settings.Take(all ? int.MaxValue : FirstScreen))
        {
            Console.WriteLine($"setting {setting.Path}: {setting.Before ?? "none"} -> {setting.After ?? "none"}");
        }

        if (diff.Settings.Count > FirstScreen && !all)
        {
            Console.WriteLine($"and {Units.Count(diff.Settings.Count - FirstScreen)} settings more");
        }

        if (diff.Inputs.Added + diff.Inputs.Removed > 0)
        {
            Console.WriteLine($"inputs: {Units.Count(diff.Inputs.Same)} the same, {Units.Count(diff.Inputs.Added)} new, {Units.Count(diff.Inputs.Removed)} gone");
        }
    }

    private static void PrintShifts(string heading, IReadOnlyList<ColumnShift> shifts, bool all)
    {
        if (shifts.Count == 0)
        {
            return;
        }

        var table = Table(heading, "mean before", "mean after", "Jensen-Shannon", "Kolmogorov-Smirnov");
        foreach (var shift in shifts.Take(all ? 4 * FirstScreen : FirstScreen))
        {
            table.AddRow(
                Markup.Escape(shift.Column), Units.Figure(shift.MeanBefore), Units.Figure(shift.MeanAfter),
                FormattableString.Invariant($"{shift.JensenShannon:F3}"), FormattableString.Invariant($"{shift.KolmogorovSmirnov:F3}"));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintWords(MixtureDiff diff, bool all)
    {
        PrintWords("words of pages added against removed", diff.MovedWords, all);
        PrintWords("words of all pages", diff.AllWords, all);
        if ((diff.MovedWords ?? diff.AllWords) is { } shift)
        {
            Console.WriteLine($"  ({shift.Statistic})");
        }
    }

    private static void PrintWords(string heading, WordShift? shift, bool all)
    {
        if (shift is null)
        {
            return;
        }

        string Words(IReadOnlyList<WordChange> words) => words.Count == 0 ? "none beyond chance"
            : string.Join(", ", words.Take(all ? words.Count : 2 * FirstScreen).Select(word => FormattableString.Invariant($"{word.Word} {word.Z:+0.0;-0.0}")));
        Console.WriteLine($"{heading} ({Units.Count(shift.PagesBefore)} and {Units.Count(shift.PagesAfter)} pages read)");
        Console.WriteLine($"  more: {Words(shift.Over)}");
        Console.WriteLine($"  less: {Words(shift.Under)}");
    }

    private static void PrintGroups(string heading, IReadOnlyList<GroupChange> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        var table = Table(heading, "before", "after", "added", "removed", "change");
        foreach (var group in groups)
        {
            table.AddRow(
                Markup.Escape(group.Name), Units.Count(group.Before), Units.Count(group.After), Plus(group.Added), Minus(group.Removed), Units.Change(group.Before, group.After));
        }

        AnsiConsole.Write(table);
    }

    private static void PrintSamples(MixtureDiff diff)
    {
        foreach (var (mark, pages) in (ReadOnlySpan<(string, IReadOnlyList<DiffSample>)>)[("-", diff.Samples.Removed), ("+", diff.Samples.Added)])
        {
            foreach (var page in pages)
            {
                var copy = page.CopyOf is null ? "" : $" of {page.CopyOfUrl ?? page.CopyOf}";
                Console.WriteLine($"{mark} {DiffWords.Reason(page.Kind, page.Reason)}{copy} {Units.Figure(page.Value)}, {Units.Count(page.Characters)} characters: {page.Url}");
                Console.WriteLine($"    {page.Title}");
                Console.WriteLine($"    {page.Beginning}…");
            }
        }

        foreach (var page in diff.Samples.Changed)
        {
            Console.WriteLine($"~ {(page.Recaptured ? "another capture" : "another text")}, {Units.Count(page.CharactersBefore)} -> {Units.Count(page.CharactersAfter)} characters: {page.Url}");
            foreach (var (mark, line) in page.RemovedLines.Select(line => ("-", line)).Concat(page.AddedLines.Select(line => ("+", line))))
            {
                Console.WriteLine($"    {mark} {line}");
            }
        }
    }

    private static Table Table(string first, params ReadOnlySpan<string> numbers)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(Markup.Escape(first));
        foreach (var heading in numbers)
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());
        }

        return table;
    }

    private static string Plus(long count) => count == 0 ? "" : $"[green]+{Units.Count(count)}[/]";

    private static string Minus(long count) => count == 0 ? "" : $"[red]-{Units.Count(count)}[/]";
}
