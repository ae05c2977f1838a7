namespace CorpusForge.Core.Recipes.Nodes;

/// <summary>Keys and values in the order in which they were written.</summary>
internal sealed record MapNode(Place Place, string Path, IReadOnlyList<KeyValuePair<string, RecipeNode>> Entries) : RecipeNode(Place, Path)
{
    public override string Found => "a map";

    /// <summary>The keys.</summary>
    public IEnumerable<string> Keys => Entries.Select(entry => entry.Key);

    /// <summary>The value of a key; null when the key is absent.</summary>
    public RecipeNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>The map with a key set: in its place when it is there, at the end when it is new.</summary>
    public MapNode With(string key, RecipeNode value)
    {
        var entry = KeyValuePair.Create(key, value);
        return this with
        {
            Entries = Find(key) is null ? [.. Entries, entry] : [.. Entries.Select(old => old.Key == key ? entry : old)],
        };
    }

    /// <summary>The map without the keys.</summary>
    public MapNode Without(params string[] keys) => this with { Entries = [.. Entries.Where(entry => !keys.Contains(entry.Key))] };

    /// <summary>The map with only the keys.</summary>
    public MapNode Only(params string[] keys) => this with { Entries = [.. Entries.Where(entry => keys.Contains(entry.Key))] };

    /// <summary>The node that the keys lead to, or the last one on the way.</summary>
    public RecipeNode Nearest(params string[] keys)
    {
        RecipeNode at = this;
        foreach (var key in keys)
        {
            if (at is not MapNode map || map.Find(key) is not { } next)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    public override RecipeNode At(string path)
    {
        var seen = new Dictionary<string, RecipeNode>(StringComparer.Ordinal);
        var entries = new List<KeyValuePair<string, RecipeNode>>(Entries.Count);
        foreach (var (key, value) in Entries)
        {
            if (!seen.TryAdd(key, value))
            {
                throw (value with { Path = Join(path, key) }).Error($"duplicate key; the first stands at {seen[key].Place}");
            }

            entries.Add(KeyValuePair.Create(key, value.At(Join(path, key))));
        }

        return this with { Path = path, Entries = entries };
    }
}
