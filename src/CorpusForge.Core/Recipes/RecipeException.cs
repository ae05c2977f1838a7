namespace CorpusForge.Core.Recipes;

/// <summary>
/// A recipe or setting that cannot be used. The message names file, line, key, what was found and what is allowed.
/// Commands end with exit code 2; nothing is retried.
/// </summary>
public sealed class RecipeException : Exception
{
    public RecipeException()
    {
    }

    public RecipeException(string message)
        : base(message)
    {
    }

    public RecipeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
