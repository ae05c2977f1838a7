using CorpusForge.Core.Recipes;

namespace CorpusForge.Core.Tests.Recipes;

/// <summary>A folder of recipes that lives as long as one test. Messages show paths without the folder.</summary>
public sealed class RecipeFolder : IDisposable
{
    /// <summary>The least that a recipe needs; it ends at line 2, so what a test adds begins at line 3.</summary>
    public const string Head = "name: x\nsources: [ { name: crawl, kind: warc, path: a.warc } ]\n";

    public string Root { get; } = Directory.CreateTempSubdirectory("recipes-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    public Recipe Load(string name, string? variant = null, params string[] overrides) =>
        RecipeLoader.Load(Path(name), overrides, variant);

    /// <summary>The message of the error that loading ends with.</summary>
    public string ErrorOf(string name, string? variant = null, params string[] overrides) =>
        Assert.Throws<RecipeException>(() => Load(name, variant, overrides)).Message.Replace(Root + "/", "", StringComparison.Ordinal);

    /// <summary>The message of the error of a text.</summary>
    public string ErrorOfText(string text, params string[] overrides)
    {
        Write("x.yaml", text);
        return ErrorOf("x.yaml", null, overrides);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
