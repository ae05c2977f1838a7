using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;
using Spectre.Console;

namespace CorpusForge.Cli.Commands;

/// <summary><c>mix</c>: the versions of mixtures, their manifests, whether they are still what they were, and exports of them.</summary>
internal static class MixCommand
{
    public static Command Create() => new("mix", "Lists, shows, verifies, compares and exports versions of mixtures, and takes pages down.\nExample: corpusforge mix show ja-web@v1 --lake lake")
    {
        CreateList(), CreateShow(), CreateVerify(), MixRemoveCommand.Create(), MixRemoveCommand.CreateBlocks(), MixDiffCommand.Create(), MixCardCommand.Create(), MixExportCommand.Create(), MixExportVerifyCommand.Create(),
    };

    private static Command CreateList()
    {
        var (lake, json) = (CommonOptions.Lake(), CommonOptions.Json());
        var command = new Command("list", "Lists all versions.\nExample: corpusforge mix list --lake lake") { lake, json };
        command.SetAction(parsed =>
        {
            using var folder = OpenExisting(parsed.GetValue(lake)!);
            var catalog = new MixtureCatalog(folder);
            var all = catalog.Names().SelectMany(name => catalog.Versions(name).Select(version => TryLoad(catalog, name, version)).OfType<Manifest>()).ToList();
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(
                    all.Select(mixture => new
                    {
                        mixture = mixture.Name, version = mixture.Version, id = mixture.Id, parent = mixture.Parent,
                        pages = mixture.Totals.All.Pages, characters = mixture.Totals.All.Characters,
                    }),
                    JsonSerializerOptions.Web));
                return CommandLine.Done;
            }

            if (all.Count == 0)
            {
                Console.WriteLine($"No mixtures in '{folder.Root}' yet; `corpusforge run RECIPE --lake {parsed.GetValue(lake)}` makes one.");
                return CommandLine.Done;
            }

            var table = new Table { Border = TableBorder.Simple };
            table.AddColumns("mixture", "id");
            foreach (var heading in (ReadOnlySpan<string>)["pages in", "kept", "characters", "shards"])
            {
                table.AddColumn(new TableColumn(heading).RightAligned());
            }

            foreach (var mixture in all)
            {
                table.AddRow(
                    RunCommand.Title(mixture), mixture.Id, Units.Count(mixture.Funnel.PagesIn), Units.Count(mixture.Funnel.Kept),
                    Units.Count(mixture.Totals.All.Characters), Units.Count(mixture.Shards.Count));
            }

            AnsiConsole.Write(table);
            return CommandLine.Done;
        });
        return command;
    }

    private static Command CreateShow()
    {
        var (name, lake, json) = (NameArgument(), CommonOptions.Lake(), CommonOptions.Json());
        var command = new Command("show", "Shows one version, with --json its manifest.\nExample: corpusforge mix show ja-web --json") { name, lake, json };
        command.SetAction(parsed =>
        {
            using var folder = OpenExisting(parsed.GetValue(lake)!);
            var manifest = new MixtureCatalog(folder).Find(parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
            {
                Console.Write(manifest.ToJson());
                return CommandLine.Done;
            }

            Console.WriteLine($"{RunCommand.Title(manifest)}, id {manifest.Id}"
                + (manifest.Parent is { } parent ? $", after {parent}" : ", the first version"));
            FunnelTable.Print(manifest);
            foreach (var shard in manifest.Shards)
            {
                Console.WriteLine($"{shard.File}  {Units.Count(shard.Rows)} pages  {Units.Bytes(shard.Bytes)}  sha256 {shard.Sha256}");
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static Command CreateVerify()
    {
        var (name, lake, json) = (NameArgument(), CommonOptions.Lake(), CommonOptions.Json());
        var command = new Command(
            "verify", "Recomputes every hash, count and sum of a version; exit code 1 when one does not hold.\nExample: corpusforge mix verify ja-web@v1")
        {
            name, lake, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            using var folder = OpenExisting(parsed.GetValue(lake)!);
            var catalog = new MixtureCatalog(folder);
            var manifest = catalog.Find(parsed.GetRequiredValue(name));
            var faults = await MixtureVerifier.FaultsAsync(catalog, manifest).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(
                    new { mixture = manifest.Name, version = manifest.Version, id = manifest.Id, sound = faults.Count == 0, faults }, JsonSerializerOptions.Web));
            }
            else
            {
                foreach (var fault in faults)
                {
                    Console.WriteLine($"fault: {fault}");
                }

                Console.WriteLine(faults.Count == 0
                    ? $"{RunCommand.Title(manifest)} is sound: id, funnel, {manifest.Shards.Count} {(manifest.Shards.Count == 1 ? "shard" : "shards")}, "
                        + $"{Units.Count(manifest.Totals.All.Pages)} rows, {Units.Bytes(manifest.Shards.Sum(shard => shard.Bytes))}."
                    : $"{RunCommand.Title(manifest)} is damaged. Remove its folder and run the recipe again: the same id comes back.");
            }

            return faults.Count == 0 ? CommandLine.Done : CommandLine.Failed;
        });
        return command;
    }

    // One damaged manifest must not hide the others.
    private static Manifest? TryLoad(MixtureCatalog catalog, string name, int version)
    {
        try
        {
            return catalog.Load(name, version);
        }
        catch (InvalidDataException error)
        {
            Console.Error.WriteLine($"fault: {error.Message} Remove its folder and run the recipe again.");
            return null;
        }
    }

    /// <summary>Which version is meant.</summary>
    public static Argument<string> NameArgument() => new("NAME") { Description = "A mixture, its newest version unless NAME@vN names one." };

    /// <summary>Opens a lake that is there.</summary>
    public static LakeFolder OpenExisting(string path) => Directory.Exists(path)
        ? LakeFolder.Open(path)
        : throw new UsageException($"There is no lake at '{Path.GetFullPath(path)}'. Name it with --lake.");
}
