namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>One step of a <c>normalizer</c>: changes a text before it is cut.</summary>
internal interface ITextStep
{
    /// <summary>The changed text; half a surrogate pair alone neither goes in nor comes out.</summary>
    string Apply(string text);
}
