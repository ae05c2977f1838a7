namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Puts something in front of every text that is not empty (<c>Prepend</c>).</summary>
internal sealed class PrependText(string prefix) : ITextStep
{
    public string Apply(string text) => text.Length == 0 ? text : prefix + text;
}
