using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>One input of an ONNX model.</summary>
public sealed record OnnxInput
{
    [Description("Its name in the model.")]
    public required string Name { get; init; }

    [Description("What it is fed: text (title and text as one string), dense (the features with names) or characters (numbers of hashed n-grams).")]
    public required OnnxFeatures Features { get; init; }

    [Description("Most characters (UTF-16 units) of the text that are fed; a longer text is cut there.")]
    [Range(1, int.MaxValue)]
    public int? Characters { get; init; }
}
