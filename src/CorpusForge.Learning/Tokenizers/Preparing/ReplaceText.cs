namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Puts one text in the place of another (<c>Replace</c> with a <c>String</c>).</summary>
internal sealed class ReplaceText(string old, string made) : ITextStep
{
    public string Apply(string text) => text.Replace(old, made, StringComparison.Ordinal);
}
