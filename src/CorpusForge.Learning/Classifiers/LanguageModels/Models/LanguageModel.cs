using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Models;

/// <summary>
/// A back-off language model of n-grams, trained here or read from an ARPA file: the same from then on. Made for keeping and writing;
/// <see cref="LanguageModelQuery"/> asks it.
/// </summary>
internal sealed class LanguageModel
{
    /// <summary>The longest n-grams a model can have.</summary>
    public const int HighestOrder = 6;

    /// <summary>What the tokens are.</summary>
    public required TokenKind Tokens { get; init; }

    /// <summary>The tokens.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>
    /// How many different tokens of the training text became the unknown one. Its probability is that of all of them; each is taken to be as
    /// likely as the others, or rows of rare characters would look easy to predict. 1 where a file does not say.
    /// </summary>
    public required int UnknownTypes { get; init; }

    /// <summary>The n-grams, those of one token first.</summary>
    public required IReadOnlyList<NgramLevel> Levels { get; init; }

    /// <summary>Tokens of its longest n-grams.</summary>
    public int Order => Levels.Count;
}
