using CorpusForge.Core.Filters;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Merging;

/// <summary>
/// Brings what one file says into the shape that merging needs: <c>keep</c>, <c>transforms</c> and <c>sources</c> become maps by name,
/// paths absolute.
/// </summary>
internal static class RecipeShape
{
    /// <summary>A file's tree, shaped.</summary>
    public static MapNode OfFile(RecipeNode root, string folder)
    {
        var map = root as MapNode ?? throw root.Refused("a map with at least name and sources");
        map = OfOverlay(map, folder);
        return map.Find("variants") is MapNode variants ? map.With("variants", OfVariants(variants, folder)) : map;
    }

    /// <summary>The value of a key at the top of a recipe, shaped.</summary>
    public static RecipeNode OfValue(string key, RecipeNode value, string folder) => key switch
    {
        "keep" => ByMeasure(value, folder),
        "transforms" => ByTransform(value),
        "sources" => ByName(value, folder),
        "scores" => Scores(value, folder),
        "decontaminate" => Decontaminate(value, folder),
        "tokenizer" => Tokenizer(value, folder),
        _ => value,
    };

    /// <summary>A path as the folder sees it; an empty one stays for the binder to refuse.</summary>
    public static RecipeNode AbsolutePath(RecipeNode path, string folder) => path switch
    {
        ScalarNode { IsNothing: false } scalar when scalar.Text.Contains('\0', StringComparison.Ordinal) => throw path.Refused("a path"),
        ScalarNode { IsNothing: false } scalar => scalar with { Text = Path.GetFullPath(scalar.Text, folder) },
        _ => path,
    };

    /// <summary>A source whose path starts from the folder.</summary>
    public static MapNode OfSource(MapNode source, string folder) =>
        source.Find("path") is { } path ? source.With("path", AbsolutePath(path, folder)) : source;

    /// <summary>A rule whose lists start from the folder.</summary>
    public static RecipeNode OfRule(string measure, RecipeNode rule, string folder) => rule is MapNode map
        ? map.Entries.Where(entry => IsList(measure, entry.Key)).Aggregate(map, (all, entry) => all.With(entry.Key, AbsolutePath(entry.Value, folder)))
        : rule;

    /// <summary>Whether a key of a measure names a list on disk.</summary>
    public static bool IsList(string measure, string key) => MeasureCatalog.Find(measure) is { } known
        && SettingsModel.KeysOf(known.Type).Any(setting => setting.Name == key && setting.Type == typeof(ListFile));

    private static MapNode OfOverlay(MapNode map, string folder) =>
        map with { Entries = [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, OfValue(entry.Key, entry.Value, folder)))] };

    private static MapNode OfVariants(MapNode variants, string folder) => variants with
    {
        Entries =
        [
            .. variants.Entries.Select(entry => entry.Value is MapNode variant
                ? KeyValuePair.Create<string, RecipeNode>(entry.Key, OfOverlay(variant, folder))
                : entry),
        ],
    };

    private static MapNode ByMeasure(RecipeNode keep, string folder)
    {
        var rules = new MapNode(keep.Place, keep.Path, []);
        foreach (var item in ItemsOf(keep, "a list of rules such as - hiragana-ratio: { low: 0.2 }"))
        {
            if (item is not MapNode { Entries: [var (measure, rule)] })
            {
                throw item.Refused("one measure a rule, such as hiragana-ratio: { low: 0.2 }");
            }

            if (rules.Find(measure) is { } first)
            {
                throw rule.Error($"a second rule for this measure; the first stands at {first.Place}");
            }

            rules = rules.With(measure, OfRule(measure, rule, folder));
        }

        return rules;
    }

    private static MapNode ByTransform(RecipeNode list)
    {
        var transforms = new MapNode(list.Place, list.Path, []);
        foreach (var item in ItemsOf(list, "a list of transforms such as - normalize"))
        {
            var (name, settings) = item switch
            {
                ScalarNode { IsNothing: false } bare => (bare.Text, new MapNode(bare.Place, bare.Path, [])),
                MapNode { Entries: [var entry] } => (entry.Key, SwitchedOn(entry.Value)),
                _ => throw item.Refused("a name, or one name with its settings, such as mask-personal-data: { phone: off }"),
            };
            if (transforms.Find(name) is { } first)
            {
                throw settings.Error($"a second time in the list; the first stands at {first.Place}");
            }

            transforms = transforms.With(name, settings);
        }

        return transforms;
    }

    /// <summary>A transform's settings; <c>on</c> means none of its own.</summary>
    public static RecipeNode SwitchedOn(RecipeNode settings) =>
        settings is ScalarNode { Switch: true } ? new MapNode(settings.Place, settings.Path, []) : settings;

    /// <summary>Evaluation sets whose paths start from the folder.</summary>
    public static RecipeNode OfEvaluationSets(RecipeNode sets, string folder) => sets is ListNode list
        ? list with { Items = [.. list.Items.Select(item => item is MapNode set ? OfSource(set, folder) : item)] }
        : sets;

    private static RecipeNode Decontaminate(RecipeNode settings, string folder) =>
        settings is MapNode map && map.Find("sets") is { } sets ? map.With("sets", OfEvaluationSets(sets, folder)) : settings;

    // A bare name is no path.
    private static RecipeNode Scores(RecipeNode scores, string folder) => scores is ListNode list
        ? list with { Items = [.. list.Items.Select(item => item is ScalarNode entry && ScorerName.IsPath(entry.Text) ? AbsolutePath(entry, folder) : item)] }
        : scores;

    // off takes back what an extended recipe says.
    private static RecipeNode Tokenizer(RecipeNode path, string folder) => path is ScalarNode { Switch: false } ? path : AbsolutePath(path, folder);

    private static MapNode ByName(RecipeNode sources, string folder)
    {
        var named = new MapNode(sources.Place, sources.Path, []);
        foreach (var item in ItemsOf(sources, "a list of sources with name, kind and path"))
        {
            var source = item as MapNode ?? throw item.Refused("a map with name, kind and path");
            var name = source.Find("name") switch
            {
                ScalarNode { IsNothing: false } text => text.Text,
                null => throw (source with { Path = source.Below("name") }).Error("missing; allowed: a name unique in the recipe"),
                var other => throw other.Refused("a name unique in the recipe"),
            };
            if (named.Find(name) is { } first)
            {
                throw source.Error($"a second source of this name; the first stands at {first.Place}");
            }

            named = named.With(name, OfSource(source, folder));
        }

        return named;
    }

    private static IReadOnlyList<RecipeNode> ItemsOf(RecipeNode node, string allowed) =>
        node is ListNode list ? list.Items : throw node.Refused(allowed);
}
