using CorpusForge.Core.Tokens;
using CorpusForge.Lake.Objects;
using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Cli.Commands;

/// <summary>Opens what people name: places and tokenizers.</summary>
internal static class ExportTools
{
    /// <summary>The store of a folder.</summary>
    public static IObjectStore OpenStore(string place) => place.Contains("://", StringComparison.Ordinal)
        ? throw new UsageException($"'{place}' is no folder; an export goes to a folder.")
        : new FolderStore(place);

    /// <summary>The tokenizer of a file or folder.</summary>
    public static ITextTokenizer OpenTokenizer(string path)
    {
        try
        {
            return TokenizerFile.Open(path);
        }
        catch (FileNotFoundException error)
        {
            throw new UsageException($"--tokenizer: {error.Message}");
        }
    }
}
