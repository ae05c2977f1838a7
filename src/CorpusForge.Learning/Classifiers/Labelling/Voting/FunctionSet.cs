using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Merging;
using CorpusForge.Core.Recipes.Nodes;
using CorpusForge.Learning.Classifiers.Labelling.Functions;

namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>Reads the list <c>functions</c> of a classifier.yaml.</summary>
internal static class FunctionSet
{
    /// <summary>The functions, in order. Paths in their settings start from <paramref name="folder"/>.</summary>
    public static IReadOnlyList<NamedFunction> Read(RecipeNode node, string folder)
    {
        var items = (node as ListNode ?? throw node.Refused("a list of labelling functions such as - link-hosts")).Items;
        var functions = new Dictionary<string, NamedFunction>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var function = One(item, folder);
            if (!functions.TryAdd(function.Name, function))
            {
                throw item.Error($"a second function named {function.Name}; give one of them a name: of its own");
            }
        }

        return [.. functions.Values];
    }

    private static NamedFunction One(RecipeNode item, string folder)
    {
        var (name, settings) = item switch
        {
            ScalarNode { IsNothing: false } bare => (bare.Text, new MapNode(bare.Place, bare.Path, [])),
            MapNode { Entries: [{ Key: var key, Value: MapNode map }] } => (key, map),
            _ => throw item.Refused("a function's name, or one name with a map of its settings, such as link-hosts: { least: 2 }"),
        };
        var known = FunctionCatalog.All.FirstOrDefault(function => function.Name == name)
            ?? throw item.Error($"unknown labelling function{NearestName.Hint(name, "known functions", [.. FunctionCatalog.All.Select(function => function.Name)])}");
        var function = (LabellingFunction)SettingsBinder.Bind(known.Type, WithPaths(known, settings, folder));
        if (function.Fault() is { } fault)
        {
            throw settings.Error($"{name}: {fault}");
        }

        var label = function.Label ?? (known.Attribute.Label != LabellingFunctionAttribute.Unstated
            ? known.Attribute.Label
            : throw settings.Error($"{name}: label: missing; allowed: 1 where it speaks for the class, 0 where it speaks against it"));
        return new NamedFunction(
            function.Name ?? name, function, label == 1, [.. known.Attribute.Reads.Select(FeatureGroups.NameOf).Order(StringComparer.Ordinal)]);
    }

    private static MapNode WithPaths(FunctionInfo known, MapNode settings, string folder)
    {
        var lists = SettingsModel.KeysOf(known.Type).Where(key => key.Type == typeof(ListFile)).Select(key => key.Name);
        return lists.Where(key => settings.Find(key) is not null)
            .Aggregate(settings, (all, key) => all.With(key, RecipeShape.AbsolutePath(all.Find(key)!, folder)));
    }
}
