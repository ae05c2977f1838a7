namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>What turns the output of an ONNX model into a probability.</summary>
public enum OnnxActivation
{
    /// <summary>It is one already.</summary>
    None,

    /// <summary>The logistic function of the positive class's value.</summary>
    Sigmoid,

    /// <summary>The softmax over all classes.</summary>
    Softmax,
}
