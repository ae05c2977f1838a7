using CorpusForge.Learning.Classifiers.Scoring;
using Microsoft.ML.OnnxRuntime;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>What one input of a model is fed.</summary>
internal interface IOnnxInput
{
    /// <summary>The value for a page; the caller disposes of it.</summary>
    OrtValue Of(PageFeatures page);
}
