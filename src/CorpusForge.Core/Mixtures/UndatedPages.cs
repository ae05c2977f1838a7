namespace CorpusForge.Core.Mixtures;

/// <summary>What becomes of a page without a date when a mixture has a period.</summary>
public enum UndatedPages
{
    /// <summary>It lies outside every period.</summary>
    Remove,

    /// <summary>It lies within every period.</summary>
    Keep,
}
