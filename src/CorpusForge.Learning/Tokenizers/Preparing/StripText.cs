namespace CorpusForge.Learning.Tokenizers.Preparing;

/// <summary>Drops white space at the ends (<c>Strip</c>).</summary>
internal sealed class StripText(bool left, bool right) : ITextStep
{
    /// <summary>Whether it drops any at the start.</summary>
    public bool Left => left;

    public string Apply(string text)
    {
        text = left ? text.TrimStart() : text;
        return right ? text.TrimEnd() : text;
    }
}
