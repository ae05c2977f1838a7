using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Learning.Classifiers.LanguageModels.Models;
using CorpusForge.Learning.Classifiers.LanguageModels.Tokens;

namespace CorpusForge.Learning.Classifiers.LanguageModels.Training;

/// <summary>A classifier.yaml of the kind <c>language-model</c>.</summary>
public sealed record LanguageModelSettings
{
    [Description("Must be language-model.")]
    [RegularExpression("^language-model$")]
    public required string Kind { get; init; }

    [Description("Its name, that of its folder; for people.")]
    public string Name { get; init; } = "";

    [Description("What it is for, in a sentence.")]
    public string Description { get; init; } = "";

    [Description("characters (folded by NFKC, without white space) or words (of the morphological analyser).")]
    public TokenKind Tokens { get; init; } = TokenKind.Characters;

    [Description("Tokens of the longest n-grams: 5 serves for characters, 3 for words.")]
    [Range(1, LanguageModel.HighestOrder)]
    public int Order { get; init; } = 5;

    [Description("How often an n-gram must occur to be kept, by length from 1; the last number holds for all longer ones. Never falling.")]
    [Length(1, LanguageModel.HighestOrder)]
    [Range(1, int.MaxValue)]
    public IReadOnlyList<int> MinimumCounts { get; init; } = [1, 1, 1, 2, 3];

    [Description("On how many sites an n-gram must occur to be kept: above 1, no text of one site can be read out of the model.")]
    [Range(1, 100)]
    public int LeastSites { get; init; } = 1;

    [Description("What a site is: host or domain.")]
    public SiteKind Site { get; init; } = SiteKind.Host;

    [Description("How often a token must occur to be known; rarer ones become the unknown token.")]
    [Range(1, int.MaxValue)]
    public int VocabularyMinimumCount { get; init; } = 2;

    [Description("How probabilities are stored: full, or compact in one byte each (within a percent).")]
    public ModelPrecision Precision { get; init; } = ModelPrecision.Full;

    [Description("Share of the pages that are held out of training, and give the percentiles; by hash of URL and seed. Without effect where folds is above 0.")]
    [Range(0.0, 0.5)]
    public double HeldOut { get; init; } = 0.05;

    [Description("Above 0: the sites are dealt to so many groups by hash; each page is scored by a model of the other groups, which gives the percentiles, and the model is then trained on all pages.")]
    [Range(0, 100)]
    public int Folds { get; init; }

    [Description("Seed of the hashes that hold out and sample.")]
    [Range(0, int.MaxValue)]
    public int Seed { get; init; } = 42;

    [Description("Most characters of text that are held in memory; of a larger corpus pages are sampled by hash of URL, and the sample is reported.")]
    [Range(1000L, 4_000_000_000L)]
    public long MostCharacters { get; init; } = 200_000_000;

    [Description("Where the text is. Needed for training.")]
    public IReadOnlyList<CorpusSettings> Corpus { get; init; } = [];

    [Description("An ARPA file (.arpa, .arpa.gz) to take as the model instead of counting n-grams; order is then the file's.")]
    public string? Arpa { get; init; }

    /// <summary>How often an n-gram of each length must occur.</summary>
    internal IReadOnlyList<int> CountsByLength => [.. Enumerable.Range(0, Order).Select(length => MinimumCounts[Math.Min(length, MinimumCounts.Count - 1)])];
}
