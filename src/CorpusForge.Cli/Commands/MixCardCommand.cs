using System.CommandLine;
using System.Text;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Lake.Mixtures.Cards;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Cli.Commands;

/// <summary><c>mix card</c>: the dataset card of a version.</summary>
internal static class MixCardCommand
{
    public static Command Create()
    {
        var (name, lake) = (MixCommand.NameArgument(), CommonOptions.Lake());
        var language = new Option<string>("--language") { Description = "en or ja.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "ja");
        var output = new Option<string?>("--out") { Description = "File to write; without it the card is printed." };
        var command = new Command(
            "card",
            "Writes the dataset card of a version as Markdown: counts, recipe, funnel, licences, opt-out, limits, how to load it.\n"
            + "Example: corpusforge mix card ja-web@v1 --language ja --out README.ja.md")
        {
            name, language, output, lake,
        };
        command.SetAction(async (parsed, token) =>
        {
            using var folder = MixCommand.OpenExisting(parsed.GetValue(lake)!);
            var catalog = new MixtureCatalog(folder);
            var manifest = catalog.Find(parsed.GetRequiredValue(name));
            if (parsed.GetValue(output) is { } file)
            {
                OutputFile.Check(file, []);
            }

            var facts = await CardReader.ReadAsync(catalog, manifest, token).ConfigureAwait(false);
            var card = parsed.GetValue(language) == "ja" ? DatasetCard.Japanese(manifest, facts) : DatasetCard.English(manifest, facts);
            await WriteAsync(folder, card, parsed.GetValue(output)).ConfigureAwait(false);
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task WriteAsync(LakeFolder lake, string card, string? file)
    {
        if (file is null)
        {
            await Console.Out.WriteAsync(card).ConfigureAwait(false);
            return;
        }

        await AtomicFile.WriteTextAsync(lake, Path.GetFullPath(file), card).ConfigureAwait(false);
        await Console.Error.WriteLineAsync($"{Path.GetFullPath(file)}, {Encoding.UTF8.GetByteCount(card)} bytes").ConfigureAwait(false);
    }
}
