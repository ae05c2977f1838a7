namespace CorpusForge.Learning.Classifiers.Labelling.Sampling;

/// <summary>How a batch for raters is chosen.</summary>
public sealed record BatchSettings
{
    /// <summary>Pages in the batch.</summary>
    public required int Count { get; init; }

    /// <summary>Share of them that chance alone chooses, 0 to 1.</summary>
    public double RandomShare { get; init; } = 0.2;

    /// <summary>Most pages of one site among those that are not chosen by chance.</summary>
    public int MostOfSite { get; init; } = 5;

    /// <summary>Jaccard of 5-grams from which a page is left out beside one already chosen.</summary>
    public double NearJaccard { get; init; } = 0.7;

    /// <summary>Decides what chance chooses.</summary>
    public int Seed { get; init; } = 1;
}
