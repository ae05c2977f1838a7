using System.Globalization;

namespace CorpusForge.Core.Recipes.Nodes;

/// <summary>A list. In paths an item is named by its <c>name</c>, a rule by its measure, a transform by itself, anything else
/// by its number from 0.</summary>
internal sealed record ListNode(Place Place, string Path, IReadOnlyList<RecipeNode> Items) : RecipeNode(Place, Path)
{
    public override string Found => "a list";

    public override RecipeNode At(string path) =>
        this with { Path = path, Items = [.. Items.Select((item, index) => item.At(PathOf(item, index, path)))] };

    private static string PathOf(RecipeNode item, int index, string path) => item switch
    {
        MapNode { Entries.Count: 1 } when Is(path, "keep") || Is(path, "transforms") => path,
        ScalarNode { IsNothing: false } transform when Is(path, "transforms") => Join(path, transform.Text),
        MapNode map when map.Find("name") is ScalarNode { IsNothing: false } name => Join(path, name.Text),
        _ => Join(path, index.ToString(CultureInfo.InvariantCulture)),
    };

    private static bool Is(string path, string key) => path == key || path.EndsWith("." + key, StringComparison.Ordinal);
}
