namespace CorpusForge.Core.Recipes;

/// <summary>The column that a recipe's tokenizer gives every page.</summary>
public static class TokenRules
{
    /// <summary>Its name, that of a rule on it, and that of a shard's column: tokens of the page's text.</summary>
    public const string Column = "tokens";
}
