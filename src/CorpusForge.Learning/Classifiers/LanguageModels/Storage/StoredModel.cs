using CorpusForge.Learning.Classifiers.LanguageModels.Models;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Storage;

/// <summary>What a model.bin holds.</summary>
/// <param name="Model">The n-grams.</param>
/// <param name="Quantiles">The spread of perplexities that percentiles are read from.</param>
internal sealed record StoredModel(LanguageModel Model, PerplexityQuantiles Quantiles)
{
    /// <summary>Raised whenever the bytes of a file change their meaning.</summary>
    public const int Version = 1;

    /// <summary>The first eight bytes of a file.</summary>
    public static ReadOnlySpan<byte> Magic => "CF-NGRAM"u8;

    /// <summary>The model with every number brought down to one byte.</summary>
    public static LanguageModel Compact(LanguageModel model) => new()
    {
        Tokens = model.Tokens,
        Vocabulary = model.Vocabulary,
        UnknownTypes = model.UnknownTypes,
        Levels = [.. model.Levels.Select(level => level with { Probability = CodeBook.Round(level.Probability), Backoff = CodeBook.Round(level.Backoff) })],
    };
}
