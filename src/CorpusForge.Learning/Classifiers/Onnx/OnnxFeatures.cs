namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>What an input of an ONNX model is fed.</summary>
public enum OnnxFeatures
{
    /// <summary>Title and text as one string.</summary>
    Text,

    /// <summary>The features with names that the project's own classifiers use, in a tensor of floats.</summary>
    Dense,

    /// <summary>The numbers of the different n-grams of characters, in a tensor of 64-bit integers of any length.</summary>
    Characters,
}
