using System.Text.Json.Nodes;
using CorpusForge.Engine.Runs;
using CorpusForge.Learning.Classifiers.Labelling.Agreement;
using Spectre.Console;

namespace CorpusForge.Cli.Display;

/// <summary>Prints how far raters agree.</summary>
internal static class AgreementText
{
    public static int Print(RaterAgreement agreement, string file, bool json)
    {
        if (json)
        {
            Console.WriteLine(Json(agreement).ToJsonString(PageJson.Options));
            return CommandLine.Done;
        }

        Console.WriteLine(agreement.Raters.Count == 0 ? $"{file} holds no labels of people." : $"raters: {string.Join(", ", agreement.Raters.Select(rater => $"{rater.Rater} {rater.Labels}"))}");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("raters", "pages", "both yes", "first only", "second only", "both no", "equal", "Cohen's kappa", "95 %");
        foreach (var pair in agreement.Pairs)
        {
            var kappa = pair.Kappa;
            table.AddRow(
                Markup.Escape($"{pair.First}, {pair.Second}"), Units.Count(kappa.Pages), Units.Count(kappa.BothYes), Units.Count(kappa.OnlyFirst), Units.Count(kappa.OnlySecond),
                Units.Count(kappa.BothNo), Figure(kappa.Observed), Figure(kappa.Value), Interval(pair.Interval));
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"Krippendorff's alpha of all: {Figure(agreement.Alpha)}, 95 %: {Interval(agreement.AlphaInterval)}; pages with different labels: {Units.Count(agreement.Disagreements.Count)}");
        foreach (var (url, ratings) in agreement.Disagreements)
        {
            Console.WriteLine($"  {url}: {string.Join(", ", ratings.Select(rating => $"{rating.Rater} {(rating.Label ? 1 : 0)}"))}");
        }

        return CommandLine.Done;
    }

    private static string Figure(double? value) => value is { } number ? FormattableString.Invariant($"{number:0.000}") : "not defined";

    private static string Interval((double Low, double High)? interval) =>
        interval is var (low, high) ? FormattableString.Invariant($"{low:0.000} to {high:0.000}") : "not defined";

    private static JsonObject Json(RaterAgreement agreement) => new()
    {
        ["raters"] = new JsonObject(agreement.Raters.Select(rater => KeyValuePair.Create(rater.Rater, (JsonNode?)rater.Labels))),
        ["pairs"] = new JsonArray([.. agreement.Pairs.Select(pair => new JsonObject
        {
            ["first"] = pair.First, ["second"] = pair.Second, ["both_yes"] = pair.Kappa.BothYes, ["only_first"] = pair.Kappa.OnlyFirst,
            ["only_second"] = pair.Kappa.OnlySecond, ["both_no"] = pair.Kappa.BothNo, ["kappa"] = pair.Kappa.Value, ["low"] = pair.Interval?.Low, ["high"] = pair.Interval?.High,
        })]),
        ["alpha"] = agreement.Alpha,
        ["alpha_low"] = agreement.AlphaInterval?.Low,
        ["alpha_high"] = agreement.AlphaInterval?.High,
        ["disagreements"] = new JsonArray([.. agreement.Disagreements.Select(page => new JsonObject
        {
            ["url"] = page.Url,
            ["labels"] = new JsonObject(page.Ratings.Select(rating => KeyValuePair.Create(rating.Rater, (JsonNode?)(rating.Label ? 1 : 0)))),
        })]),
    };
}
