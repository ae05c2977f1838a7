using CorpusForge.Core.Recipes;
using CorpusForge.Core.Transforms;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>
/// A recipe's transforms in the passes they need: those before <see cref="RemoveHostLines"/> in the pass that reads the pages, it and those
/// behind it in a second pass, when the lines of all pages are counted. Without it there is one pass.
/// </summary>
/// <param name="First">What each page goes through when it is read.</param>
/// <param name="HostLines">The step that needs the whole corpus; null when the recipe has none.</param>
/// <param name="Second">That step and what follows it.</param>
internal sealed record TransformPlan(TransformChain First, RemoveHostLines? HostLines, TransformChain Second)
{
    private const int Version = 1;

    public static TransformPlan Of(Recipe recipe)
    {
        var first = recipe.Transforms.TakeWhile(transform => transform is not RemoveHostLines).ToList();
        var second = recipe.Transforms.Skip(first.Count).ToList();
        return new TransformPlan(new TransformChain(first), second.OfType<RemoveHostLines>().FirstOrDefault(), new TransformChain(second));
    }

    /// <summary>Key of an input's documents after the second pass: they depend on the drafts of all inputs.</summary>
    public string DocumentsKey(string drafts, IEnumerable<string> allDrafts) => new ContentKey("texts", Version)
        .With("drafts", drafts).With("counted", string.Join('\n', allDrafts.Order(StringComparer.Ordinal)))
        .With("transforms", Second.Key).ToString();
}
