using CorpusForge.Core.Recipes;

namespace CorpusForge.Cli;

/// <summary>The recipes that are built into the program, so that it needs no source tree.</summary>
internal static class Resources
{
    /// <summary>The text of a recipe of pipelines/.</summary>
    public static string RecipeText(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream($"recipes/{name}")
            ?? throw new InvalidOperationException($"The recipe {name} is missing from this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The same, resolved as if it lay in a folder.</summary>
    public static Recipe Recipe(string name, string folder) => RecipeLoader.Parse(RecipeText(name), folder, name);
}
