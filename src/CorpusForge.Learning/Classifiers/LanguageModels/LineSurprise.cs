using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels;

/// <summary>How a model took a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="LogProbability">log10 of its probability, its end included.</param>
internal readonly record struct LineSurprise(TokenLine Line, double LogProbability)
{
    /// <summary>Tokens predicted: those of the line, and its end.</summary>
    public int Predicted => Line.Length - 1;

    /// <summary>Tokens of the line alone.</summary>
    public int Weight => Line.Length - 2;

    /// <summary>Its perplexity by token.</summary>
    public double Perplexity { get; } = PagePerplexity.Of(LogProbability, Line.Length - 1);
}
