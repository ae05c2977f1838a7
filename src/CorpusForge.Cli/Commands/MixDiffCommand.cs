using System.CommandLine;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Engine.Comparing;
using CorpusForge.Engine.Comparing.Html;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Cli.Commands;

/// <summary><c>mix diff</c>: what differs between two versions, and why.</summary>
internal static class MixDiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("A") { Description = "The version before, its newest unless NAME@vN names one." };
        var after = new Argument<string>("B") { Description = "The version after; of the same mixture or of another." };
        var (lake, json, memory, samples) = (CommonOptions.Lake(), CommonOptions.Json(), CommonOptions.Memory(), CommonOptions.Samples());
        var html = new Option<string?>("--html") { Description = "Writes the whole comparison with charts to one file that needs nothing else.", HelpName = "FILE.html" };
        var all = new Option<bool>("--all") { Description = "Prints everything, not only the first screen." };
        var words = new Option<int>("--words-pages")
        {
            Description = "Most pages of each set whose words are counted; 0 counts none.",
            HelpName = "N",
            DefaultValueFactory = _ => 1000,
            Validators = { result => { if (result.GetValueOrDefault<int>() is < 0 or > 1_000_000) { result.AddError("--words-pages takes a number from 0 to 1,000,000."); } } },
        };
        var language = new Option<string>("--language") { Description = "Headings of the HTML: en or ja.", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "ja");
        var command = new Command(
            "diff",
            "Tells which pages, domains, years, lengths, scores and words differ between two versions, and which rule did it.\n"
            + "Example: corpusforge mix diff ja-web@v1 ja-web@v2 --html diff.html")
        {
            before, after, lake, html, json, all, samples, words, memory, language,
        };
        command.SetAction(async (parsed, token) =>
        {
            if (parsed.GetValue(html) is { } path)
            {
                OutputFile.Check(path, [], "--html");
            }

            using var folder = MixCommand.OpenExisting(parsed.GetValue(lake)!);
            var catalog = new MixtureCatalog(folder);
            var (from, to) = (catalog.Find(parsed.GetRequiredValue(before)), catalog.Find(parsed.GetRequiredValue(after)));
            var request = new CompareRequest(parsed.GetValue(memory), Environment.ProcessorCount, parsed.GetValue(samples), parsed.GetValue(words));
            var diff = MixtureComparer.Compare(folder, from, to, request, token);
            if (parsed.GetValue(html) is { } file)
            {
                await DiffPage.WriteAsync(diff, parsed.GetValue(language) == "ja" ? DiffLanguage.Japanese : DiffLanguage.English, file, token).ConfigureAwait(false);
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(diff, Manifest.Json));
            }
            else
            {
                DiffText.Print(diff, parsed.GetValue(all));
                if (parsed.GetValue(html) is { } written)
                {
                    Console.WriteLine($"{written}: the whole comparison with charts");
                }
            }

            return CommandLine.Done;
        });
        return command;
    }
}
