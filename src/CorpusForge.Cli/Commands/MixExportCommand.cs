using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.Exporting;
using CorpusForge.Lake.Exports;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Cli.Commands;

/// <summary><c>mix export</c>: a version in a format that trainers read.</summary>
internal static class MixExportCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "A mixture, its newest version unless NAME@vN names one." };
        var options = new ExportOptions();
        var to = new Option<string?>("--to") { Description = "Folder, or s3://BUCKET/PREFIX; LAKE/exports/NAME-vNNNN-FORMAT unless given.", HelpName = "PLACE" };
        var tokenizer = new Option<string?>("--tokenizer") { Description = "Tokenizer of megatron and flat, and of mds where it is to hold tokens.", HelpName = "PATH" };
        var (lake, workers, json) = (CommonOptions.Lake(), CommonOptions.Workers(), CommonOptions.Json());
        var command = new Command(
            "export",
            "Writes a version as shards that trainers read, with a manifest (export.json), SHA256SUMS and dataset cards. Every shard is read back from where it was stored.\n"
            + "An export that was stopped or killed goes on where it stopped; one that is there is not made twice.\n"
            + "Example: corpusforge mix export ja-web --format parquet --to export --heldout 0.01")
        {
            name, to, tokenizer, lake, workers, json,
        };
        foreach (var option in options.Options)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, token) =>
        {
            var watch = Stopwatch.StartNew();
            using var folder = MixCommand.OpenExisting(parsed.GetValue(lake)!);
            var catalog = new MixtureCatalog(folder);
            var manifest = catalog.Find(parsed.GetRequiredValue(name));
            var known = await new ExportSource(catalog, manifest).ColumnsAsync().ConfigureAwait(false);
            var settings = options.Read(parsed, parsed.GetValue(tokenizer) is not null, known);
            var cutter = parsed.GetValue(tokenizer) is { } path ? ExportTools.OpenTokenizer(path) : null;
            using var store = ExportTools.OpenStore(parsed.GetValue(to) ?? UsualPlace(folder, manifest, settings));
            var request = new ExportRequest(manifest, settings, store, parsed.GetValue(workers))
            {
                Tokenizer = cutter,
                Texts = await ExportCards.OfAsync(catalog, manifest, token).ConfigureAwait(false),
            };
            ExportResult result;
            using (new ExportDisplay("export", request.Progress))
            {
                result = await new Exporter(folder, request).RunAsync(token).ConfigureAwait(false);
            }

            ExportText.Print(result, store.Place, watch.Elapsed, parsed.GetValue(json));
            return CommandLine.Done;
        });
        return command;
    }

    private static string UsualPlace(LakeFolder lake, Manifest manifest, ExportSettings settings) =>
        Path.Combine(lake.Root, "exports", string.Create(CultureInfo.InvariantCulture, $"{manifest.Name}-v{manifest.Version:d4}-{settings.Format}"));
}
