using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>What of <c>tokenizer</c> and of a rule on its column the recipe alone shows.</summary>
internal static class TokenizerBinder
{
    /// <summary>The recipe with the place of its tokenizer. Throws for a rule on tokens where none is set.</summary>
    public static Recipe Check(Recipe recipe, MapNode root)
    {
        recipe = (root.Find("tokenizer") as ScalarNode)?.Switch == false ? recipe with { Tokenizer = null } : recipe;
        if (recipe.Tokenizer is null && recipe.Keep.Any(rule => rule.Name == TokenRules.Column))
        {
            throw root.Nearest("keep", TokenRules.Column).Error("counts tokens, but the recipe has no tokenizer; allowed: with tokenizer: PATH");
        }

        var node = root.Nearest("tokenizer");
        return recipe with { TokenizerPlace = $"{node.Place}: tokenizer" };
    }
}
