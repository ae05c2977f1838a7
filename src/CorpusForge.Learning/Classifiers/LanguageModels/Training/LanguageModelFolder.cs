using CorpusForge.Core.Recipes;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>Reads the classifier.yaml of a language model.</summary>
internal static class LanguageModelFolder
{
    private const string File = "classifier.yaml";

    /// <summary>The settings of a folder. Throws <see cref="RecipeException"/>, which names file, line and key.</summary>
    public static LanguageModelSettings Load(string folder)
    {
        var path = Path.Combine(folder, File);
        return System.IO.File.Exists(path)
            ? Parse(System.IO.File.ReadAllText(path), path)
            : throw new RecipeException($"{folder} holds no {File}");
    }

    /// <summary>The settings of a text.</summary>
    public static LanguageModelSettings Parse(string text, string name)
    {
        var root = YamlTree.ReadFile(text, name);
        var map = root as MapNode ?? throw root.Refused("a map with at least kind and corpus");
        var settings = (LanguageModelSettings)SettingsBinder.Bind(typeof(LanguageModelSettings), map);
        var counts = settings.MinimumCounts;
        if (counts.Zip(counts.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            throw map.Nearest("minimum-counts").Error("a longer n-gram needs a lower count than a shorter one; allowed: numbers that never fall, for a kept n-gram's parts are kept");
        }

        return settings;
    }
}
