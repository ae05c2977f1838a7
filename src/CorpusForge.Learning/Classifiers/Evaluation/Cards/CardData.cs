using System.ComponentModel;

namespace CorpusForge.Learning.Classifiers.Evaluation.Cards;

/// <summary>One body of data in a card.</summary>
public sealed record CardData
{
    [Description("The file's name, by which its hash is found.")]
    public required string File { get; init; }

    [Description("What it holds, in a few words.")]
    public required string What { get; init; }

    [Description("Its licence.")]
    public required string Licence { get; init; }

    [Description("What of it comes with the project.")]
    public required string Travels { get; init; }
}
