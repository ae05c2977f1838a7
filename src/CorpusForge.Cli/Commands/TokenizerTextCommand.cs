using System.CommandLine;
using System.Text.Json;
using System.Text.Encodings.Web;

namespace CorpusForge.Cli.Commands;

/// <summary><c>tokenizer encode</c> and <c>tokenizer decode</c>: one text and its tokens.</summary>
internal static class TokenizerTextCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command CreateEncode()
    {
        var text = new Argument<string>("TEXT") { Description = "The text; - reads standard input to its end." };
        var (tokenizer, json) = (TokenizerCommand.Tokenizer(), CommonOptions.Json());
        var command = new Command("encode", "Shows the tokens of a text: id and piece, what is no whole character as <0xE3>.\nExample: corpusforge tokenizer encode 'こんにちは。' --tokenizer tok/")
        {
            text, tokenizer, json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var given = parsed.GetRequiredValue(text);
            given = given == "-" ? await Console.In.ReadToEndAsync(token).ConfigureAwait(false) : given;
            foreach (var opened in parsed.GetRequiredValue(tokenizer).Select(TokenizerCommand.Open))
            {
                var ids = new List<int>();
                opened.Encode(given, ids);
                if (parsed.GetValue(json))
                {
                    Console.WriteLine(JsonSerializer.Serialize(new { tokenizer = opened.Name, key = opened.Key, tokens = ids.Count, ids, pieces = ids.Select(opened.Piece) }, Readable));
                    continue;
                }

                Console.WriteLine($"{opened.Name}: {ids.Count} tokens");
                foreach (var id in ids)
                {
                    Console.WriteLine($"{id,8}  {JsonSerializer.Serialize(opened.Piece(id), Readable)}");
                }
            }

            return CommandLine.Done;
        });
        return command;
    }

    public static Command CreateDecode()
    {
        var ids = new Argument<int[]>("ID") { Description = "Ids of tokens.", Arity = ArgumentArity.OneOrMore };
        var (tokenizer, json) = (TokenizerCommand.Tokenizer(), CommonOptions.Json());
        var command = new Command("decode", "Shows the text of tokens.\nExample: corpusforge tokenizer decode 1542 318 --tokenizer tok/") { ids, tokenizer, json };
        command.SetAction(parsed =>
        {
            foreach (var opened in parsed.GetRequiredValue(tokenizer).Select(TokenizerCommand.Open))
            {
                var given = parsed.GetRequiredValue(ids);
                if (given.FirstOrDefault(id => id < 0 || id >= opened.VocabularySize, -1) is >= 0 and var stray)
                {
                    throw new UsageException($"{opened.Name} has no token {stray}; allowed: 0 to {opened.VocabularySize - 1}.");
                }

                var text = opened.Decode(given);
                Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(new { tokenizer = opened.Name, text }, Readable) : text);
            }

            return CommandLine.Done;
        });
        return command;
    }
}
