using System.Globalization;
using CorpusForge.Core.Documents;
using CorpusForge.Engine.Explaining;
using CorpusForge.Japanese.PersonalData;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints a page's story.</summary>
internal static class StoryText
{
    private const int Beginning = 60;
    private const int OthersInARow = 3;

    public static void Print(PageStory story) => Print(story, others: true);

    /// <summary>Prints it without the measures that no rule asks for.</summary>
    public static void PrintBriefly(PageStory story) => Print(story, others: false);

    private static void Print(PageStory story, bool others)
    {
        Console.WriteLine();
        if (story.Quarantine is { } row)
        {
            AnsiConsole.MarkupLine($"[bold]{Markup.Escape(row.Url ?? row.File)}[/]");
            Fact("read from", Place(row.File, row.Offset));
            AnsiConsole.MarkupLine($"  [red]quarantined[/] while it was {(row.Stage == "read" ? "read" : "extracted")}: {Markup.Escape(row.Reason)}. {Markup.Escape(row.Message)}");
            return;
        }

        PrintPage(story, story.Page!);
        PrintRules(story);
        if (others)
        {
            PrintOthers(story.OtherMeasures);
        }

        if (story.Scores.Count > 0)
        {
            Console.WriteLine("  scores, and what adds most to them (in log odds):");
            ScoreText.Print(story.Scores);
        }

        PrintDuplicates(story);
        foreach (var held in story.EvaluationItems)
        {
            Fact("evaluation", FormattableString.Invariant($"{held.Overlap:0.00} of {held.Field} of {held.Set} {held.Item}{(held.Cut ? ", cut" : "")}: ") + Shown(held.Text.Replace('\n', ' ')));
        }

        PrintVerdict(story);
    }

    private static string Shown(string text) => text.Length > Beginning ? $"{text.AsSpan(0, Beginning)}…" : text;

    private static void PrintPage(PageStory story, Document page)
    {
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(page.Url)}[/]");
        Fact("title", page.Title);
        Fact("doc_id", page.DocId);
        Fact("read from", Place(story.File ?? "", story.Offset));
        Fact("charset", page.Charset);
        Fact("fetched", page.FetchedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "not stated");
        Fact("published", page.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not stated");
        Fact("changed", page.ModifiedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not stated");
        Fact("links", $"{page.Links.Total}, {page.Links.External} to other hosts"
            + (page.Links.Affiliate == 0 ? "" : $", {page.Links.Affiliate} to {string.Join(", ", page.Links.AffiliateHosts)}"));
        if (page.PersonalData is { } found && found != PersonalDataCounts.None)
        {
            Fact("personal", $"{Personal(found)}, before masking");
        }

        foreach (var repeat in story.Repeats)
        {
            Fact("repeated", $"{Units.Count(repeat.Text.Units)} {repeat.Name}, {Units.Count(repeat.Text.Characters)} of {Units.Count(repeat.Text.Of)} characters, "
                + (repeat.Removed ? "removed from the text" : "counted only"));
        }

        var first = page.Text.AsSpan(0, Math.Max(0, page.Text.AsSpan().IndexOf('\n') is var end && end < 0 ? page.Text.Length : end));
        Fact("text", page.Text.Length == 0 ? page.NoContent.Length == 0 ? "none was found" : $"none: {page.NoContent}" : first.Length > Beginning ? $"{first[..Beginning]}…" : first.ToString());
    }

    private static string Personal(PersonalDataCounts found) => string.Join(", ", new (string Name, int Count)[]
    {
        ("e-mail", found.Email), ("phone", found.Phone), ("address", found.PostalAddress), ("card", found.CreditCard),
        ("my number", found.MyNumber), ("bank account", found.BankAccount), ("IP address", found.IpAddress),
    }.Where(kind => kind.Count > 0).Select(kind => $"{kind.Name} {kind.Count}"));

    private static void PrintRules(PageStory story)
    {
        if (story.Rules.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("rule");
        foreach (var heading in (ReadOnlySpan<string>)["value", "at least", "at most"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        table.AddColumn("");
        foreach (var rule in story.Rules)
        {
            table.AddRow(rule.Name, Units.Figure(rule.Value), Units.Figure(rule.Low), Units.Figure(rule.High), rule.Passed ? "[green]passes[/]" : "[red]fails[/]");
        }

        AnsiConsole.Write(table);
    }

    // Most measures have no rule, and most of them are 0.
    private static void PrintOthers(IReadOnlyDictionary<string, double> measures)
    {
        var shown = measures.Where(measure => measure.Value != 0).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        for (var column = 0; column < OthersInARow; column++)
        {
            table.AddColumn("").AddColumn(new TableColumn("").RightAligned().PadRight(3));
        }

        foreach (var row in shown.Chunk(OthersInARow))
        {
            table.AddRow([.. row.SelectMany(measure => new[] { $"[dim]{measure.Key}[/]", $"[dim]{Units.Figure(measure.Value)}[/]" })]);
        }

        Console.WriteLine($"  measures without a rule ({measures.Count - shown.Count} more are 0):");
        AnsiConsole.Write(new Padder(table, new Padding(2, 0, 0, 1)));
    }

    private static void PrintDuplicates(PageStory story)
    {
        if (story.SameUrl > 1 || story.SameText > 1 || story.ClusterSize > 1)
        {
            Fact("duplicates", $"captures of this URL {story.SameUrl}, pages of this text {story.SameText}, pages in its cluster {Math.Max(story.SameText, story.ClusterSize)} (itself included)");
        }
    }

    private static void PrintVerdict(PageStory story)
    {
        var (colour, word, rest) = story switch
        {
            { IsOutside: true, CopyOf: { } copy } => ("yellow", "in the corpus", $": {(story.Verdict == "near" ? "nearly the same" : "the same")} text stands at {copy.Url} ({copy.DocId})"),
            { CopyOf: { } copy, Verdict: "url" } => ("yellow", "duplicate", $": another capture of this URL stays, {copy.Url} ({copy.DocId})"),
            { CopyOf: { } copy, Verdict: "exact" } => ("yellow", "duplicate", $": the same text as {copy.Url} ({copy.DocId})"),
            { CopyOf: { } copy, Verdict: "near" } => ("yellow", "duplicate", $": nearly the same text as {copy.Url} ({copy.DocId}){(story.Similarity is { } similarity ? FormattableString.Invariant($", similarity {similarity:0.00}") : "")}"),
            { Verdict: "kept", Mixture: { } mixture } => ("green", "kept", $" in {mixture}, {story.Shard}{(story.Repeat > 1 ? $", to be seen {story.Repeat} times" : "")}"),
            { Verdict: "kept" } => ("green", "kept", " by the rules"),
            { Verdict: "contaminated" } => ("red", "removed", ": it holds items of evaluation sets"),
            { Verdict: "period" } => ("red", "removed", ": outside the period"),
            { Verdict: "blocked" } => ("red", "taken down", ": under an order of this lake's block list; `corpusforge mix blocks` lists them"),
            { Verdict: "sample" or "weight" } => ("red", "removed", $": not drawn by the mixture's {story.Verdict}"),
            _ => ("red", "removed", $" by {story.Verdict}"),
        };
        AnsiConsole.Markup($"  {"verdict",-11} [{colour}]{word}[/]");
        Console.WriteLine(rest);
    }

    private static string Place(string file, long offset) => $"{file}, byte {offset}";

    // Not through the markup writer, which breaks long lines at the width of the terminal, or at 80 where there is none.
    private static void Fact(string name, string value) => Console.WriteLine($"  {name,-11} {value}");
}
