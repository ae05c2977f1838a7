using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.Exporting;

namespace CorpusForge.Cli.Commands;

/// <summary><c>mix export-verify</c>: whether an export is still what its manifest says.</summary>
internal static class MixExportVerifyCommand
{
    public static Command Create()
    {
        var place = new Argument<string>("PLACE") { Description = "Where the export lies: a folder, or s3://BUCKET/PREFIX." };
        var (workers, json) = (CommonOptions.Workers(), CommonOptions.Json());
        var command = new Command(
            "export-verify",
            "Recomputes every hash, count and sum of an export and reads all its documents; exit code 1 when one does not hold. It needs no lake.\n"
            + "Example: corpusforge mix export-verify lake/exports/ja-web-v0001-parquet")
        {
            place, workers, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            using var store = ExportTools.OpenStore(parsed.GetRequiredValue(place));
            var copies = Directory.CreateTempSubdirectory("corpusforge-export-");
            try
            {
                var counter = 0;
                var verifier = new ExportVerifier(store, name => Path.Combine(copies.FullName, $"{Interlocked.Increment(ref counter)}-{name}"));
                var manifest = await verifier.ManifestAsync(token).ConfigureAwait(false);
                var faults = await verifier.FaultsAsync(manifest, parsed.GetValue(workers), token).ConfigureAwait(false);
                if (parsed.GetValue(json))
                {
                    Console.WriteLine(JsonSerializer.Serialize(new { place = store.Place, id = manifest.Id, sound = faults.Count == 0, faults }, JsonSerializerOptions.Web));
                }
                else
                {
                    ExportText.PrintFaults(manifest, store.Place, faults);
                }

                return faults.Count == 0 ? CommandLine.Done : CommandLine.Failed;
            }
            finally
            {
                copies.Delete(recursive: true);
            }
        });
        return command;
    }
}
