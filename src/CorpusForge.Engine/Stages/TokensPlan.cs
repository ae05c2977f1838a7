using CorpusForge.Core.Recipes;
using CorpusForge.Core.Tokens;
using CorpusForge.Lake.Storage;
using CorpusForge.Learning.Tokenizers;

namespace CorpusForge.Engine.Stages;

/// <summary>The open tokenizer of a run, and where its counts lie.</summary>
/// <param name="Tokenizer">The tokenizer.</param>
internal sealed record TokensPlan(ITextTokenizer Tokenizer)
{
    private const int Version = 1;

    /// <summary>The plan of a recipe; null when it has no tokenizer. Throws <see cref="RecipeException"/> with the place of one that cannot be opened.</summary>
    public static TokensPlan? Of(Recipe recipe)
    {
        if (recipe.Tokenizer is not { } path)
        {
            return null;
        }

        try
        {
            return new TokensPlan(SharedTokenizers.Open(path));
        }
        catch (Exception error) when (error is FileNotFoundException or InvalidDataException)
        {
            throw new RecipeException($"{recipe.TokenizerPlace}: {error.Message}", error);
        }
    }

    /// <summary>File of the counts of a part: other texts or another tokenizer are another file.</summary>
    public string PathOf(LakeFolder lake, SourcePart part) => lake.PartPath("tokens", Key(part.DocumentsKey), part.Number);

    /// <summary>Key of the counts over documents of a key.</summary>
    public string Key(string documents) => new ContentKey("tokens", Version).With("documents", documents).With("tokenizer", Tokenizer.Key).ToString();
}
