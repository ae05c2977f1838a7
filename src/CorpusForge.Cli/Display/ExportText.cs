using System.Text.Json;
using CorpusForge.Engine.Exporting;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Display;

/// <summary>What an export came to, for people and for programs.</summary>
internal static class ExportText
{
    private static readonly JsonSerializerOptions OneLine = new(Manifest.Json) { WriteIndented = false };

    public static void Print(ExportResult result, string place, TimeSpan elapsed, bool json)
    {
        var manifest = result.Manifest;
        var bytes = Bytes(manifest);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new
                {
                    place, id = manifest.Id, mixture = manifest.Mixture.Name, version = manifest.Mixture.Version, format = manifest.Settings.Format, is_new = result.IsNew,
                    shards = manifest.Shards.Count, reused = result.Reused, splits = manifest.Splits, bytes, seconds = Math.Round(elapsed.TotalSeconds, 1),
                },
                OneLine));
            return;
        }

        Console.WriteLine($"{Title(manifest)} {(result.IsNew ? "is exported" : "is there already")}: {place}, id {manifest.Id}");
        foreach (var (split, total) in manifest.Splits.Where(split => split.Value.Shards > 0))
        {
            Console.WriteLine($"{split,-10}  {Units.Count(total.Shards)} {(total.Shards == 1 ? "shard" : "shards")}, {Units.Count(total.Pages)} pages"
                + (total.Documents == total.Pages ? "" : $" in {Units.Count(total.Documents)} documents") + $", {Units.Count(total.Characters)} characters ({100 * total.Share:0.##} %)"
                + (total.Tokens == 0 ? "" : $", {Units.Count(total.Tokens)} tokens"));
        }

        if (manifest.Settings.Heldout > 0 && manifest.Splits[ExportSplit.Validation].Pages == 0)
        {
            Console.WriteLine("No domain fell to the held-out split: there are few domains, or the share is small. Another --heldout or --seed at another place gives another split.");
        }

        Console.WriteLine($"{Units.Bytes(bytes)} in {Units.Seconds(elapsed)}."
            + (result.IsNew ? result.Reused > 0 ? $" {result.Reused} shards were there from an earlier run." : "" : " Lengths were compared; `corpusforge mix export-verify` reads everything."));
    }

    public static void PrintFaults(ExportManifest manifest, string place, IReadOnlyList<string> faults)
    {
        foreach (var fault in faults)
        {
            Console.WriteLine($"fault: {fault}");
        }

        Console.WriteLine(faults.Count == 0
            ? $"{Title(manifest)} at {place} is sound: id, {Units.Count(manifest.Shards.Sum(shard => shard.Documents))} documents read back, {Units.Bytes(Bytes(manifest))}."
            : $"{Title(manifest)} at {place} is damaged. Remove it and export again: the same id comes back.");
    }

    private static string Title(ExportManifest manifest) => $"{MixtureReference.Title(manifest.Mixture.Name, manifest.Mixture.Version)} as {manifest.Settings.Format}";

    private static long Bytes(ExportManifest manifest) => manifest.Shards.SelectMany(shard => shard.Files).Concat(manifest.Files).Sum(file => file.Bytes);
}
