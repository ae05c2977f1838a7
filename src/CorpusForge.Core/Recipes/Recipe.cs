using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CorpusForge.Core.Decontamination;
using CorpusForge.Core.Dedup;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Sources;
using CorpusForge.Core.Transforms;

namespace CorpusForge.Core.Recipes;

/// <summary>
/// A recipe after inheritance, variant and overrides: everything a run needs, nothing left open.
/// The properties with a description are the keys of a recipe.
/// </summary>
public sealed record Recipe
{
    [Description("Name of the mixture it builds; a variant's is recipe.variant.")]
    [RegularExpression("^[a-z0-9][a-z0-9._-]{0,99}$")]
    public required string Name { get; init; }

    /// <summary>Absolute folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    [Description("The sources, at least one, each with a name of its own.")]
    [Length(1, 1000)]
    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    [Description("Limits of extraction.")]
    public ExtractSettings Extract { get; init; } = new();

    [Description("Changes of the text, made in this order before anything is measured.")]
    public IReadOnlyList<ITransform> Transforms { get; init; } = [];

    [Description("Models that score every page, beside those that rules name: NAME of one that comes with the program, ./FOLDER of your own.")]
    [Length(0, 32)]
    public IReadOnlyList<string> Scores { get; init; } = [];

    [Description("Tokenizer by which every page's tokens are counted: a folder with tokenizer.json or vocab.json and merges.txt, or a tokenizer.json, .model or .tiktoken; off for none.")]
    public string? Tokenizer { get; init; }

    [Description("The rules in the order in which they are asked; the first that fails names the removal.")]
    public IReadOnlyList<KeepRule> Keep { get; init; } = [];

    /// <summary>The rules that the transforms imply.</summary>
    public IReadOnlyList<KeepRule> TransformRules => [.. ImpliedRules.Of(Transforms)];

    /// <summary>All rules in the order in which they are asked: those that transforms imply, then <see cref="Keep"/>.</summary>
    public IReadOnlyList<KeepRule> Rules => [.. TransformRules, .. Keep];

    /// <summary>All models that score every page: those of <see cref="Scores"/>, then those that a rule on NAME-score, or such a choice of copies, implies.</summary>
    public IReadOnlyList<string> Scorers => [.. Scores, .. Rules.Where(rule => rule.IsScore).Select(rule => rule.Column).Concat(ScoreOfCopies)
        .Where(column => !Scores.Any(entry => ScorerName.MayOwn(ScorerName.Of(entry), column))).Select(ScorerName.OfColumn).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Whether nothing but verdicts is wanted, as of a recipe made for deduplication alone: then only what they read of each page is measured and
    /// stored. No key of a recipe.
    /// </summary>
    public bool VerdictsAlone { get; init; }

    private IEnumerable<string> ScoreOfCopies => Dedup.Score is { } score && MeasureCatalog.Find(score) is null ? [score] : [];

    [Description("The levels of deduplication.")]
    public DedupSettings Dedup { get; init; } = new();

    [Description("Items of evaluation sets are found in the pages, and pages or spans that hold them removed; off, or a map with its sets.")]
    public DecontaminateSettings? Decontaminate { get; init; }

    [Description("Sampling, periods, weights, shards.")]
    public MixtureSettings Mixture { get; init; } = new();

    /// <summary>Where each source's path is written, by source name: <c>file:line: sources.NAME.path</c>. For messages only.</summary>
    public IReadOnlyDictionary<string, string> SourcePlaces { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Where each entry of <see cref="Scores"/> and each rule on a score is written, by entry and by rule: <c>file:line: keep.NAME</c>. For
    /// messages only.
    /// </summary>
    public IReadOnlyDictionary<string, string> ScorePlaces { get; init; } = new Dictionary<string, string>();

    /// <summary>Where <see cref="Tokenizer"/> is written: <c>file:line: tokenizer</c>. For messages only.</summary>
    public string TokenizerPlace { get; init; } = "tokenizer";

    /// <summary>Where each evaluation set's path is written, by its name. For messages only.</summary>
    public IReadOnlyDictionary<string, string> EvaluationPlaces { get; init; } = new Dictionary<string, string>();

    /// <summary>Where <c>dedup.against</c> is written: <c>file:line: dedup.against</c>. For messages only.</summary>
    public string AgainstPlace { get; init; } = "dedup.against";
}
