using CorpusForge.Core.Documents;
using Microsoft.ML.OnnxRuntime;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>An input that is fed title and text as one string.</summary>
/// <param name="Shape">The shape of a tensor of one string, as the model wants it.</param>
/// <param name="Characters">Most UTF-16 units fed.</param>
internal sealed record OnnxTextInput(long[] Shape, int Characters)
{
    /// <summary>The value for a page.</summary>
    public OrtValue Of(Document page)
    {
        var text = page.Title.Length == 0 ? page.Text : $"{page.Title}\n{page.Text}";
        var length = Math.Min(text.Length, Characters);
        length -= length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        var value = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, Shape);
        value.StringTensorSetElementAt(text.AsSpan(0, length), 0);
        return value;
    }
}
