using System.Globalization;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>The keys of one input's documents: they follow from its content and from what the recipe makes of it, wherever it lies.</summary>
/// <param name="Texts">Keys of its texts, level by level: as far as each page by itself goes, then behind each pass that looks at all.</param>
internal sealed record DocumentKeys(IReadOnlyList<string> Texts)
{
    private const int Version = 1;

    /// <summary>Key of the documents.</summary>
    public string Documents => Texts[^1];

    /// <summary>The keys of all inputs of a recipe, each with its source, name and hash.</summary>
    public static IReadOnlyList<DocumentKeys> Of(Recipe recipe, IReadOnlyList<(SourceSettings Source, string Name, string Hash)> inputs)
    {
        var plan = TextPlan.Of(recipe);
        var first = inputs.Select(input => FirstKey(recipe, input.Source, input.Name, input.Hash, plan)).ToList();
        return [.. plan.Keys(first).Select(levels => new DocumentKeys(levels))];
    }

    /// <summary>The key of all parts together, given that of each.</summary>
    public static string Combine(IEnumerable<string> keys) => ContentKey.Hash(string.Join('\n', keys));

    private static string FirstKey(Recipe recipe, SourceSettings source, string name, string hash, TextPlan plan) =>
        new ContentKey("documents", Version).With("extractor", Number(PageExtractor.Version)).With("columns", Number(DocumentColumns.Version))
            .With("input", hash).With("name", name).With("kind", source.Kind.ToString())
            .With("page-limit", Number(source.PageLimit.Bytes)).With("base-url", source.BaseUrl)
            .With("mode", recipe.Extract.Mode.ToString()).With("time-limit-ms", Number(recipe.Extract.TimeLimitMs)).With("depth-limit", Number(recipe.Extract.DepthLimit))
            .With("transforms", plan.First.Key).ToString();

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
