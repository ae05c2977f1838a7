using CorpusForge.Learning.Classifiers.Scoring;
using Microsoft.ML.OnnxRuntime;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>An input that is fed the features with names.</summary>
/// <param name="Shape">The shape of their tensor, as the model wants it.</param>
internal sealed record OnnxDenseInput(long[] Shape) : IOnnxInput
{
    /// <inheritdoc/>
    public OrtValue Of(PageFeatures page) => OrtValue.CreateTensorValueFromMemory(page.Dense.ToArray(), Shape);
}
