using System.CommandLine;
using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Cli.Commands;

/// <summary><c>tokenizer</c>: trains tokenizers, and counts and shows the tokens of any published one.</summary>
internal static class TokenizerCommand
{
    public static Command Create() => new(
        "tokenizer", "Vocabularies of tokens: training, counting, looking at one text.\nExample: corpusforge tokenizer count ja-web --tokenizer tok/ --lake lake")
    {
        TokenizerTrainCommand.Create(), TokenizerCountCommand.Create(), TokenizerTextCommand.CreateEncode(), TokenizerTextCommand.CreateDecode(),
    };

    /// <summary>The option that names tokenizers.</summary>
    public static Option<string[]> Tokenizer() => new("--tokenizer", "-t")
    {
        Description = $"The tokenizer: {TokenizerFile.Allowed}.", HelpName = "PATH", Required = true, AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Opens a tokenizer and says on the side what people must know of it.</summary>
    public static IVocabularyTokenizer Open(string path)
    {
        try
        {
            var tokenizer = TokenizerFile.Open(path);
            foreach (var note in tokenizer.Notes)
            {
                Console.Error.WriteLine($"note: {tokenizer.Name}: {note}");
            }

            return tokenizer;
        }
        catch (Exception error) when (error is FileNotFoundException or InvalidDataException)
        {
            throw new UsageException(error.Message);
        }
    }

    /// <summary>Refuses files that are not there.</summary>
    public static void CheckFiles(IEnumerable<string> files)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            throw new UsageException($"There is no file '{Path.GetFullPath(missing)}'.");
        }
    }
}
