using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CorpusForge.Cli.Display;
using CorpusForge.Lake.Mixtures;
using CorpusForge.Learning.Tokenizers;
using Spectre.Console;

namespace CorpusForge.Cli.Commands;

/// <summary><c>tokenizer count</c>: how many tokens the texts of a mixture or file have by one tokenizer or several.</summary>
internal static class TokenizerCountCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("NAME|FILE") { Description = "A mixture (NAME or NAME@vN), each page as often as it repeats; or a file with a dot in its name: JSONL with a field text, or plain text." };
        var (tokenizer, lake, workers, json) = (TokenizerCommand.Tokenizer(), CommonOptions.Lake(), CommonOptions.Workers(), CommonOptions.Json());
        var command = new Command(
            "count",
            "Counts tokens, in all, a character and a byte, by each tokenizer named.\n"
            + "Example: corpusforge tokenizer count ja-web@v1 --tokenizer tok/ llama/tokenizer.model --lake lake\n"
            + "Example: corpusforge tokenizer count pages.jsonl --tokenizer o200k_base.tiktoken")
        {
            input, tokenizer, lake, workers, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var counts = parsed.GetRequiredValue(tokenizer).Select(path => new TokenCensus(TokenizerCommand.Open(path))).ToList();
            await CountAsync(parsed.GetRequiredValue(input), parsed.GetValue(lake)!, counts, parsed.GetValue(workers), token).ConfigureAwait(false);
            Print(counts, parsed.GetValue(json));
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task CountAsync(string input, string root, List<TokenCensus> counts, int workers, CancellationToken token)
    {
        if (File.Exists(input))
        {
            await EachAsync(TextFiles.ReadAsync([input], token).Select(text => (text, 1)), counts, workers, token).ConfigureAwait(false);
            return;
        }

        if (Path.HasExtension(input) || input.Contains('/', StringComparison.Ordinal))
        {
            TokenizerCommand.CheckFiles([input]);
        }

        using var lake = MixCommand.OpenExisting(root);
        var catalog = new MixtureCatalog(lake);
        var pages = MixtureReader.PagesAsync(catalog, catalog.Find(input)).Select(page => (page.Page.Text, page.Repeat));
        await EachAsync(pages, counts, workers, token).ConfigureAwait(false);
    }

    private static Task EachAsync(IAsyncEnumerable<(string Text, int Times)> texts, List<TokenCensus> counts, int workers, CancellationToken token) => Parallel.ForEachAsync(
        texts, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = token }, (text, _) =>
        {
            counts.ForEach(count => count.Add(text.Text, text.Times));
            return ValueTask.CompletedTask;
        });

    private static void Print(List<TokenCensus> counts, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                counts.Select(count => new
                {
                    tokenizer = count.Tokenizer.Name, key = count.Tokenizer.Key, vocabulary = count.Tokenizer.VocabularySize, texts = count.Texts, characters = count.Characters,
                    bytes = count.Bytes, tokens = count.Tokens, tokensPerCharacter = count.PerCharacter, tokensPerByte = count.PerByte, byteShare = count.ByteShare,
                    notes = count.Tokenizer.Notes,
                }), JsonSerializerOptions.Web));
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("tokenizer");
        foreach (var heading in (ReadOnlySpan<string>)["vocabulary", "tokens", "a character", "a byte", "parts of characters"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var count in counts)
        {
            table.AddRow(
                Markup.Escape(count.Tokenizer.Name), Units.Count(count.Tokenizer.VocabularySize), Units.Count(count.Tokens),
                count.PerCharacter.ToString("F3", CultureInfo.InvariantCulture), count.PerByte.ToString("F3", CultureInfo.InvariantCulture), count.ByteShare.ToString("P1", CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{Units.Count(counts[0].Texts)} texts, {Units.Count(counts[0].Characters)} characters, {Units.Bytes(counts[0].Bytes)} of UTF-8");
    }
}
