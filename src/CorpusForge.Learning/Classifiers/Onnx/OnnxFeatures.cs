namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>What an input of an ONNX model is fed.</summary>
public enum OnnxFeatures
{
    /// <summary>Title and text as one string.</summary>
    Text,
}
