namespace CorpusForge.Core.Recipes.Nodes;

/// <summary>A value of a recipe that knows where it was written. Nodes never change: merging makes new ones.</summary>
/// <param name="Place">The file and line of its key, or of itself in a list.</param>
/// <param name="Path">The keys that lead to it, joined by dots; empty for the whole recipe.</param>
internal abstract record RecipeNode(Place Place, string Path)
{
    /// <summary>What stands there, as errors call it: <c>'abc'</c>, <c>a list</c>.</summary>
    public abstract string Found { get; }

    /// <summary>The same value under another path, and so on for everything below it.</summary>
    public abstract RecipeNode At(string path);

    /// <summary>The same value with another place.</summary>
    public RecipeNode On(Place place) => this with { Place = place };

    /// <summary>The path of a key below this node.</summary>
    public string Below(string key) => Join(Path, key);

    /// <summary>The error of this value.</summary>
    public RecipeException Error(string problem) =>
        new(Path.Length == 0 ? $"{Place}: {problem}" : $"{Place}: {Path}: {problem}");

    /// <summary>The error of a value that is not among the allowed ones.</summary>
    public RecipeException Refused(string allowed) => Error($"found {Found}; allowed: {allowed}");

    protected static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
