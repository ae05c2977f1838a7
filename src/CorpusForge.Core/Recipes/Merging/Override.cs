using System.Globalization;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Core.Recipes.Merging;

/// <summary>One <c>--set a.b=v</c> of the command line. It says the last word, after inheritance and variant.</summary>
internal sealed class Override
{
    private static readonly string[] FileKeys = ["extends", "variants"];

    private readonly string path;
    private readonly string text;
    private readonly Place place;

    private Override(string set)
    {
        place = new Place($"--set {set}", 0);
        var equals = set.IndexOf('=', StringComparison.Ordinal);
        (path, text) = equals < 1 ? throw new RecipeException($"{place}: found no key=value; allowed: such as keep.hiragana-ratio.low=0.25")
            : (set[..equals].Trim(), set[(equals + 1)..].Trim());
    }

    /// <summary>The recipe with the override's value set. Paths in it start from the current directory.</summary>
    public static MapNode Apply(MapNode root, string set) => new Override(set).On(root);

    private MapNode On(MapNode root)
    {
        var (key, rest) = Cut(path, path.IndexOf('.', StringComparison.Ordinal));
        if (FileKeys.Contains(key))
        {
            throw Value(path).Error("cannot be set; allowed: the other keys of a recipe");
        }

        return rest.Length == 0 ? root.With(key, Whole(key)) : Set(root, path);
    }

    /// <summary>A flow list or map, or a quoted text, is YAML; anything else is taken as it stands, for file names hold any character.</summary>
    private RecipeNode Value(string at) => text is ['{' or '[' or '"' or '\'', ..] && !IsSourcePath
        ? YamlTree.ReadValue(text, place, at)
        : new ScalarNode(place, at, text, Plain: true);

    private bool IsSourcePath => path.StartsWith("sources.", StringComparison.Ordinal) && path.EndsWith(".path", StringComparison.Ordinal);

    private RecipeNode Whole(string key)
    {
        var value = RecipeShape.OfValue(key, Value(key), Environment.CurrentDirectory);
        return key is "keep" or "transforms" && value is MapNode items ? RecipeMerge.ByName(items with { Entries = [] }, items, removes: true) : value;
    }

    private MapNode Set(MapNode map, string rest)
    {
        var (key, below) = Step(map, rest);
        var old = map.Find(key);
        if (below.Length > 0)
        {
            // A switch such as `near: on` gives way to the map that the key asks for.
            return map.With(key, Set(old as MapNode ?? new MapNode(place, map.Below(key), []), below));
        }

        if (IsByName(map, "keep", "transforms") && Value(map.Below(key)) is ScalarNode { Switch: false } off)
        {
            return old is null ? throw RecipeMerge.NothingToSwitchOff(off, key, map) : map.Without(key);
        }

        var value = Value(map.Below(key));
        return map.With(key, (IsSourcePath, map.Path, value) switch
        {
            (true, _, _) => RecipeShape.AbsolutePath(value, Environment.CurrentDirectory),
            (_, _, ScalarNode { Switch: true }) when IsByName(map, "transforms") => old ?? RecipeShape.SwitchedOn(value),
            (_, _, MapNode rule) when IsByName(map, "keep") => RecipeShape.OfRule(key, rule, Environment.CurrentDirectory),
            (_, _, ScalarNode) when IsList(map, key) => RecipeShape.AbsolutePath(value, Environment.CurrentDirectory),
            (_, "decontaminate", ListNode sets) when key == "sets" => RecipeShape.OfEvaluationSets(sets, Environment.CurrentDirectory),
            (_, "sources", MapNode source) => RecipeShape.OfSource(source, Environment.CurrentDirectory),
            _ => value,
        });
    }

    // A list that only a variant has keeps the path at which it was written.
    private static bool IsByName(MapNode map, params string[] keys) => keys.Contains(map.Path)
        || (map.Path.StartsWith("variants.", StringComparison.Ordinal) && keys.Contains(map.Path[(map.Path.LastIndexOf('.') + 1)..]));

    private static bool IsList(MapNode map, string key) => map.Path.Split('.') is [.., "keep", var measure] && RecipeShape.IsList(measure, key);

    /// <summary>The key that the path names next, and what is left of the path. Sources go by name, which may hold dots, or by number.</summary>
    private (string Key, string Below) Step(MapNode map, string rest)
    {
        var next = Cut(rest, rest.IndexOf('.', StringComparison.Ordinal));
        if (map.Path != "sources")
        {
            return next;
        }

        var named = map.Keys.Where(name => rest == name || rest.StartsWith(name + ".", StringComparison.Ordinal)).MaxBy(name => name.Length);
        if (named is not null)
        {
            return Cut(rest, rest.Length == named.Length ? -1 : named.Length);
        }

        return int.TryParse(next.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < map.Entries.Count
            ? (map.Entries[number].Key, next.Below)
            : throw Value(map.Below(next.Key)).Error($"no such source{NearestName.Hint(next.Key, "sources", [.. map.Keys])}");
    }

    private static (string Key, string Below) Cut(string path, int dot) => dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
}
