using CorpusForge.Learning.Classifiers.Scoring;
using Microsoft.ML.OnnxRuntime;

namespace CorpusForge.Learning.Classifiers.Onnx;

/// <summary>An input that is fed title and text as one string.</summary>
/// <param name="Shape">The shape of a tensor of one string, as the model wants it.</param>
/// <param name="Characters">Most UTF-16 units fed.</param>
internal sealed record OnnxTextInput(long[] Shape, int Characters) : IOnnxInput
{
    /// <inheritdoc/>
    public OrtValue Of(PageFeatures page)
    {
        var (title, text) = (page.View.Page.Title, page.View.Text);
        text = title.Length == 0 ? text : $"{title}\n{text}";
        var length = Math.Min(text.Length, Characters);
        length -= length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        var value = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, Shape);
        value.StringTensorSetElementAt(text.AsSpan(0, length), 0);
        return value;
    }
}
