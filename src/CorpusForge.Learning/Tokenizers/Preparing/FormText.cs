using System.Text;

namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>A normalisation form of Unicode: NFC, NFD, NFKC, NFKD.</summary>
internal sealed class FormText(NormalizationForm form) : ITextStep
{
    public string Apply(string text) => text.Normalize(form);
}
