using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>decontaminate scan</c>: the same without a recipe.</summary>
internal static class DecontaminateScanCommand
{
    public static Command Create()
    {
        var defaults = new DecontaminateSettings { Sets = [] };
        var inputs = new Argument<string[]>("INPUT") { Description = "JSONL, Parquet, archives or folders of HTML.", Arity = ArgumentArity.OneOrMore };
        var sets = new Option<string[]>("--eval")
        {
            Description = "An evaluation set: file, folder or glob of JSON, JSONL, CSV, TSV, XML or text, or NAME=PATH.",
            HelpName = "PATH",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out", "-o") { Description = "The folder for matches.jsonl and items.jsonl.", HelpName = "DIR", Required = true };
        var fields = Names("--fields", "Fields that are tested; all but those of --except where none is named.");
        var except = Names("--except", $"Fields that are not tested; by default {string.Join(", ", EvaluationSetSettings.Sources)}.");
        var split = new Option<TextSplit>("--split") { Description = "What one item of a text file is: line or file.", HelpName = "UNIT" };
        var unit = new Option<GramUnit>("--unit") { Description = "What n-grams are made of: characters or words.", HelpName = "UNIT" };
        var length = new Option<int?>("--length") { Description = $"Characters ({DecontaminateSettings.UsualCharacters}) or words ({DecontaminateSettings.UsualWords}) an n-gram.", HelpName = "N" };
        var least = new Option<int>("--least") { Description = "Fewest letters and digits that tell an item.", HelpName = "N", DefaultValueFactory = _ => defaults.Least };
        var overlap = new Option<double>("--overlap") { Description = "Share of an item that makes a page hold it.", HelpName = "SHARE", DefaultValueFactory = _ => defaults.Overlap };
        var (workers, json) = (CommonOptions.Workers(), CommonOptions.Json());
        var command = new Command(
            "scan",
            "Writes DIR/matches.jsonl, a line a page that holds an item (url, matches), and DIR/items.jsonl, a line an item (set, item, chars, pages, best_overlap, status).\n"
            + "Example: corpusforge decontaminate scan pages.jsonl --eval jglue/ --out found")
        {
            inputs, sets, output, fields, except, split, unit, length, least, overlap, workers, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var (pages, folder) = (parsed.GetRequiredValue(inputs), Path.GetFullPath(parsed.GetRequiredValue(output)));
            var sources = pages.Select(InputKinds.SourceOf).ToList();
            var kind = parsed.GetValue(unit);
            var settings = Checked(defaults with
            {
                Sets = SetsOf(parsed.GetRequiredValue(sets), set => set with
                {
                    Fields = parsed.GetValue(fields)!,
                    Except = parsed.GetValue(except) is { Length: > 0 } named ? named : set.Except,
                    Split = parsed.GetValue(split),
                }),
                Unit = kind,
                Characters = kind == GramUnit.Characters ? parsed.GetValue(length) : null,
                Words = kind == GramUnit.Words ? parsed.GetValue(length) : null,
                Least = parsed.GetValue(least),
                Overlap = parsed.GetValue(overlap),
            });
            var (matches, items) = (Path.Combine(folder, "matches.jsonl"), Path.Combine(folder, "items.jsonl"));
            OutputFile.Check(folder, []);
            Directory.CreateDirectory(folder);
            OutputFile.Check(matches, [.. pages, .. settings.Sets.Select(set => set.Path)]);
            OutputFile.Check(items, [.. pages, .. settings.Sets.Select(set => set.Path)]);
            var result = await LooseDecontamination.RunAsync(
                sources, LooseDecontamination.Open(settings), matches, items, parsed.GetValue(workers), token).ConfigureAwait(false);
            return Report(result, parsed.GetValue(json));
        });
        return command;
    }

    private static int Report(LooseDecontamination.Result result, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(result.Report, Manifest.Json));
        }
        else
        {
            ContaminationText.Print(result.Report, []);
        }

        Console.Error.WriteLine($"{Units.Count(result.Report.Pages)} pages in {Units.Seconds(result.Elapsed)}, {Units.MegabytesPerSecond(result.TextBytes, result.Elapsed)} of text"
            + (result.Quarantined.Count == 0 ? "" : $"; could not be read: {string.Join(", ", result.Quarantined.Select(row => $"{row.Key} {row.Value}"))}"));
        return result is { Report.Pages: 0, Quarantined.Count: > 0 } ? CommandLine.Failed : CommandLine.Done;
    }

    private static Option<string[]> Names(string name, string description) => new(name)
    {
        Description = description, HelpName = "FIELD", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
    };

    private static List<EvaluationSetSettings> SetsOf(string[] named, Func<EvaluationSetSettings, EvaluationSetSettings> with)
    {
        var sets = new List<EvaluationSetSettings>();
        foreach (var entry in named)
        {
            var equals = Path.Exists(entry) ? -1 : entry.IndexOf('=', StringComparison.Ordinal);
            var path = Path.GetFullPath(entry[(equals + 1)..]);
            var name = equals > 0 ? entry[..equals] : Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).Split('.')[0];
            if (sets.Any(set => set.Name == name))
            {
                throw new UsageException($"Two evaluation sets would be called '{name}'; name them with --eval NAME={entry[(equals + 1)..]}.");
            }

            sets.Add(with(new EvaluationSetSettings { Name = name, Path = path }));
        }

        return sets;
    }

    private static DecontaminateSettings Checked(DecontaminateSettings settings)
    {
        foreach (var (option, key, value) in new (string Option, string Key, double Value)[]
        {
            ("--length", "characters", settings.Characters ?? DecontaminateSettings.UsualCharacters), ("--length", "words", settings.Words ?? DecontaminateSettings.UsualWords), ("--least", "least", settings.Least), ("--overlap", "overlap", settings.Overlap),
        })
        {
            if (SettingLimits.Refusal(typeof(DecontaminateSettings), key, value) is { } allowed)
            {
                throw new UsageException($"{option} takes {allowed}.");
            }
        }

        return settings;
    }
}
