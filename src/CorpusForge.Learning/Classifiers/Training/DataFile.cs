using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>A file of pages that is no part of the classifier's folder.</summary>
public sealed record DataFile
{
    [Description("Its name.")]
    public required string File { get; init; }

    [Description("SHA-256 of its bytes; another file of that name is refused.")]
    [RegularExpression("^([0-9a-f]{64})?$")]
    public string Sha256 { get; init; } = "";

    [Description("Where it comes from, for whoever lacks it.")]
    public string From { get; init; } = "";
}
