using CorpusForge.Learning.Classifiers.Scoring;
using Microsoft.ML.OnnxRuntime;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>An input that is fed the numbers of the page's different n-grams of characters, in a tensor of their length.</summary>
/// <param name="Rank">Dimensions of the tensor: the last holds the numbers, the others are 1.</param>
internal sealed record OnnxCharactersInput(int Rank) : IOnnxInput
{
    /// <inheritdoc/>
    public OrtValue Of(PageFeatures page)
    {
        var numbers = Array.ConvertAll(page.Characters.ToArray(), number => (long)number);
        long[] shape = [.. Enumerable.Repeat(1L, Rank - 1), numbers.Length];
        return OrtValue.CreateTensorValueFromMemory(numbers, shape);
    }
}
