using CorpusForge.Core.Tokens;
using CorpusForge.Lake.Objects;
using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Cli.Commands;

/// <summary>Opens what people name: places and tokenizers.</summary>
internal static class ExportTools
{
    /// <summary>The store of a folder or of s3://BUCKET/PREFIX.</summary>
    public static IObjectStore OpenStore(string place) => ObjectStores.Open(place);

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
