using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Core.Recipes;
using CorpusForge.Engine.Variants;
using CorpusForge.Lake.Mixtures;
using Spectre.Console;

namespace CorpusForge.Cli.Commands;

/// <summary><c>variants</c>: those a recipe has, and new ones made of it.</summary>
internal static class VariantsCommand
{
    public static Command Create() => new(
        "variants", "Lists a recipe's variants, and makes ladders of strength.\nExample: corpusforge variants ladder pipelines/ja-web.yaml --lake lake --out ladder.yaml")
    {
        CreateList(), CreateLadder(),
    };

    private static Command CreateList()
    {
        var recipe = new Argument<string>("RECIPE") { Description = "The recipe, a YAML file." };
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists the variants of a recipe and of those it extends.\nExample: corpusforge variants list ladder.yaml") { recipe, json };
        command.SetAction(parsed =>
        {
            var names = RecipeLoader.Variants(parsed.GetRequiredValue(recipe));
            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(names, Manifest.Json)
                : names.Count == 0 ? "The recipe has no variants; `corpusforge variants ladder` makes some." : string.Join('\n', names));
            return CommandLine.Done;
        });
        return command;
    }

    private static Command CreateLadder()
    {
        var recipe = new Argument<string>("RECIPE") { Description = "The recipe, a YAML file, run in the lake before." };
        var (lake, set, variant, json) = (CommonOptions.Lake(), CommonOptions.Set(), CommonOptions.Variant(), CommonOptions.Json());
        var steps = new Option<int>("--steps") { Description = "Steps of each family, from off to the strongest.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var strongest = new Option<double>("--to") { Description = "Strength of the last step: how many times the pages that a bound refuses now.", HelpName = "X", DefaultValueFactory = _ => 2 };
        var families = new Option<string[]>("--family") { Description = "Families alone that are wanted; all without it.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var output = new Option<string?>("--out") { Description = "Recipe file to write, which extends RECIPE; printed without it.", HelpName = "FILE.yaml" };
        var command = new Command(
            "ladder",
            "Makes variants in which each family of filters goes from off to strong. Strength 1 is the recipe as it is; at 2 each bound refuses twice the pages.\n"
            + "Example: corpusforge variants ladder pipelines/ja-web.yaml --lake lake --steps 5 --out ladder.yaml && corpusforge run ladder.yaml --variants --lake lake")
        {
            recipe, lake, variant, set, steps, strongest, families, output, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var (path, file) = (parsed.GetRequiredValue(recipe), parsed.GetValue(output));
            if (parsed.GetValue(steps) is < 2 or > 100 || parsed.GetValue(strongest) is not (> 0 and <= 100))
            {
                throw new UsageException("--steps takes a number from 2 to 100, and --to one above 0 up to 100.");
            }

            var resolved = RecipeLoader.Load(path, parsed.GetValue(set)!, parsed.GetValue(variant));
            var ladder = await StrengthLadder.MakeAsync(
                resolved, parsed.GetValue(lake)!, parsed.GetValue(steps), parsed.GetValue(strongest), parsed.GetValue(families)!, token).ConfigureAwait(false);
            var folder = Path.GetDirectoryName(Path.GetFullPath(file ?? "ladder.yaml"))!;
            var yaml = ladder.ToYaml(Path.GetRelativePath(folder, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/'));
            if (file is not null)
            {
                await File.WriteAllTextAsync(file, yaml, token).ConfigureAwait(false);
            }

            Print(ladder, file, yaml, parsed.GetValue(json), string.Concat(parsed.GetValue(set)!.Select(text => $" --set {text}")));
            return CommandLine.Done;
        });
        return command;
    }

    private static void Print(StrengthLadder ladder, string? file, string yaml, bool json, string overrides)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    ladder.Pages,
                    Variants = ladder.Rungs.Select(rung => new
                    {
                        rung.Name, rung.Strength, rung.Refused, Rules = rung.Rules.ToDictionary(rule => rule.Rule, rule => rule.Bounds),
                    }),
                },
                Manifest.Json));
        }
        else if (file is null)
        {
            Console.Write(yaml);
        }
        else
        {
            var table = new Table { Border = TableBorder.Simple };
            table.AddColumn("variant");
            table.AddColumn(new TableColumn("strength").RightAligned());
            table.AddColumn(new TableColumn("refuses").RightAligned());
            foreach (var rung in ladder.Rungs)
            {
                table.AddRow(rung.Name, FormattableString.Invariant($"{rung.Strength:0.##}"), FormattableString.Invariant($"{100 * rung.Refused:F1} %"));
            }

            AnsiConsole.Write(table);
            Console.WriteLine($"{file}: {Units.Count(ladder.Rungs.Count)} variants, told from {Units.Count(ladder.Pages)} pages. `corpusforge run {file} --variants{overrides}` builds them.");
        }
    }
}
