using CorpusForge.Core.Dedup;
using CorpusForge.Core.Extraction;
using CorpusForge.Core.Filters;
using CorpusForge.Core.Mixtures;
using CorpusForge.Core.Sources;

namespace CorpusForge.Core.Recipes;

/// <summary>A recipe after inheritance, variant and overrides: everything a run needs, nothing left open.</summary>
public sealed record Recipe
{
    /// <summary>Name of the mixture it builds; a variant's is <c>recipe.variant</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The sources, at least one.</summary>
    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    /// <summary>Limits of extraction.</summary>
    public ExtractSettings Extract { get; init; } = new();

    /// <summary>The rules in the order in which they are asked; the first that fails names the removal.</summary>
    public IReadOnlyList<KeepRule> Keep { get; init; } = [];

    /// <summary>Deduplication.</summary>
    public DedupSettings Dedup { get; init; } = new();

    /// <summary>Sampling, periods, weights, shards.</summary>
    public MixtureSettings Mixture { get; init; } = new();
}
