using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>The classifier.yaml of an ONNX model that was made elsewhere.</summary>
public sealed record OnnxSettings
{
    [Description("The model, a file of the folder.")]
    [RegularExpression("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    public string Model { get; init; } = "model.onnx";

    [Description("SHA-256 of the model; another file is refused.")]
    [RegularExpression("^[0-9a-fA-F]{64}$")]
    public string? Sha256 { get; init; }

    [Description("What the model is fed, input by input.")]
    [Length(1, 32)]
    public required IReadOnlyList<OnnxInput> Inputs { get; init; }

    [Description("The output that holds the scores; may be left out where there is only one.")]
    public string? Output { get; init; }

    [Description("The class whose score counts, from 0; the last where nothing is said.")]
    [Range(0, 10_000)]
    public int? Positive { get; init; }

    [Description("What turns the output into a probability: none, sigmoid or softmax.")]
    public OnnxActivation Activation { get; init; } = OnnxActivation.None;

    [Description("Names of the classes, in the order of the output; for people.")]
    [Length(1, 10_000)]
    public IReadOnlyList<string> Labels { get; init; } = [];
}
