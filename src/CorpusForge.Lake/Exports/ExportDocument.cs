using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Lake.Exports;

/// <summary>One document as a shard holds it; what a format does not hold is absent.</summary>
public sealed record ExportDocument
{
    /// <summary>The page with its text and facts.</summary>
    public MixturePage? Page { get; init; }

    /// <summary>Values of the chosen columns, in their order; null where the page lacks one.</summary>
    public IReadOnlyList<double?> Numbers { get; init; } = [];

    /// <summary>Ids of the tokens, the end-of-text token last.</summary>
    public int[]? Ids { get; init; }
}
