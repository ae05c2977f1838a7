using CorpusForge.Core.Recipes.Nodes;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Recipes.Binding;

/// <summary>Turns the merged <c>transforms</c> into the records that change text.</summary>
internal static class TransformBinder
{
    /// <summary>The transforms, in order.</summary>
    public static IReadOnlyList<ITransform> Bind(MapNode transforms, IReadOnlyList<TransformInfo> known) =>
        [.. transforms.Entries.Select(entry => Transform(entry.Key, entry.Value, known))];

    private static ITransform Transform(string name, RecipeNode node, IReadOnlyList<TransformInfo> known)
    {
        var transform = known.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw node.Error($"unknown transform{NearestName.Hint(name, "known transforms", [.. known.Select(candidate => candidate.Name)])}");
        var settings = node as MapNode ?? throw node.Refused("a map of its settings; off removes an inherited transform");
        return (ITransform)SettingsBinder.Bind(transform.Type, settings);
    }
}
