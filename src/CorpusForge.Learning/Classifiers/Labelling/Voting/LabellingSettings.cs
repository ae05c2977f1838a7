using System.Text;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Learning.Classifiers.Labelling.Voting;

/// <summary>What a classifier.yaml says of its weak labels: the keys <c>functions</c> and <c>label-model</c>.</summary>
public sealed record LabellingSettings
{
    /// <summary>The keys that are read here; whoever reads the rest of the file passes over them.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["functions", "label-model"];

    /// <summary>The labelling functions, in order; empty when the file names none.</summary>
    public required IReadOnlyList<NamedFunction> Functions { get; init; }

    /// <summary>How their votes are combined.</summary>
    public required LabelModelSettings Model { get; init; }

    /// <summary>Reads them from the classifier.yaml of a folder. Other keys of the file are left to their readers.</summary>
    /// <exception cref="RecipeException">A key is wrong; the message names file, line, key and what is allowed.</exception>
    public static LabellingSettings Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, "classifier.yaml");
        var root = YamlTree.ReadFile(File.ReadAllText(path, Encoding.UTF8), path);
        return Read(root as MapNode ?? throw root.Refused("a map of settings"), Path.GetFullPath(folder));
    }

    internal static LabellingSettings Read(MapNode root, string folder) => new()
    {
        Functions = root.Find("functions") is { } functions ? FunctionSet.Read(functions, folder) : [],
        Model = root.Find("label-model") switch
        {
            null => new LabelModelSettings(),
            MapNode map => (LabelModelSettings)SettingsBinder.Bind(typeof(LabelModelSettings), map),
            var other => throw other.Refused("a map of its settings"),
        },
    };
}
