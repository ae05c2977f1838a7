using System.Globalization;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Sources;
using CorpusForge.Lake.Documents;
using CorpusForge.Lake.Storage;

namespace CorpusForge.Engine.Stages;

/// <summary>The keys of one input's documents: they follow from its content and from what the recipe makes of it, wherever it lies.</summary>
/// <param name="Drafts">Key as far as each page by itself goes.</param>
/// <param name="Documents">Key after a second pass; the same where there is none.</param>
internal sealed record DocumentKeys(string Drafts, string Documents)
{
    private const int Version = 2;

    /// <summary>The keys of all inputs of a recipe, each with its source, name and hash.</summary>
    public static IReadOnlyList<DocumentKeys> Of(Recipe recipe, IReadOnlyList<(SourceSettings Source, string Name, string Hash)> inputs)
    {
        var plan = TransformPlan.Of(recipe);
        var drafts = inputs.Select(input => DraftsKey(recipe, input.Source, input.Name, input.Hash, plan)).ToList();
        return [.. drafts.Select(key => new DocumentKeys(key, plan.HostLines is null ? key : plan.DocumentsKey(key, drafts)))];
    }

    /// <summary>The key of all parts together, given that of each.</summary>
    public static string Combine(IEnumerable<string> keys) => ContentKey.Hash(string.Join('\n', keys));

    private static string DraftsKey(Recipe recipe, SourceSettings source, string name, string hash, TransformPlan plan) =>
        new ContentKey("documents", Version).With("extractor", Number(PageExtractor.Version)).With("columns", Number(DocumentColumns.Version))
            .With("input", hash).With("name", name).With("kind", source.Kind.ToString())
            .With("page-limit", Number(source.PageLimit.Bytes)).With("base-url", source.BaseUrl)
            .With("fields", source.Fields == PageFields.Usual ? "" : source.Fields.ToString())
            .With("mode", recipe.Extract.Mode.ToString()).With("time-limit-ms", Number(recipe.Extract.TimeLimitMs)).With("depth-limit", Number(recipe.Extract.DepthLimit))
            .With("transforms", plan.First.Key).ToString();

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
