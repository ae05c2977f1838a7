using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text;
using CorpusForge.Core.Recipes;
using CorpusForge.Core.Recipes.Binding;
using CorpusForge.Core.Recipes.Nodes;

namespace CorpusForge.Learning.Classifiers.Evaluation.Cards;

/// <summary>What people write of a classifier: the file card.yaml of its folder. All numbers of a card come from elsewhere.</summary>
public sealed record CardText
{
    [Description("The card's heading.")]
    public required string Title { get; init; }

    [Description("What the score says and what it is for.")]
    public required string Purpose { get; init; }

    [Description("The same in Japanese.")]
    public string PurposeJa { get; init; } = "";

    [Description("How the score is meant to be used, and how not.")]
    public string Use { get; init; } = "";

    [Description("The same in Japanese.")]
    public string UseJa { get; init; } = "";

    [Description("The data it was trained and measured on.")]
    public IReadOnlyList<CardData> Data { get; init; } = [];

    [Description("How labels came about, a sentence or more each.")]
    public IReadOnlyList<string> Labels { get; init; } = [];

    [Description("How pages were split, likewise.")]
    public IReadOnlyList<string> Split { get; init; } = [];

    [Description("Errors seen, described and never quoted.")]
    public IReadOnlyList<string> Mistakes { get; init; } = [];

    [Description("What it cannot do.")]
    [Length(1, 100)]
    public required IReadOnlyList<string> Limits { get; init; }

    [Description("The same in Japanese.")]
    public IReadOnlyList<string> LimitsJa { get; init; } = [];

    /// <summary>
    /// Reads the card.yaml of a folder; null where there is none. Throws <see cref="RecipeException"/> with file, line and key for one that is wrong.
    /// </summary>
    public static CardText? Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, "card.yaml");
        if (!File.Exists(path))
        {
            return null;
        }

        var root = YamlTree.ReadFile(File.ReadAllText(path, Encoding.UTF8), path);
        return (CardText)SettingsBinder.Bind(typeof(CardText), root as MapNode ?? throw root.Refused("a map with title, purpose and limits"));
    }
}
