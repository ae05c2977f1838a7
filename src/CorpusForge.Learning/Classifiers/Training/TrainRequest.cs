namespace CorpusForge.Learning.Classifiers.Training;

/// <summary>What to train.</summary>
/// <param name="Folder">The classifier's folder.</param>
/// <param name="DataFolders">Where files of pages are looked for, beside the folder itself.</param>
public sealed record TrainRequest(string Folder, IReadOnlyList<string> DataFolders)
{
    /// <summary>Texts that speak of the class without belonging to it, for the card; null for none.</summary>
    public string? HardNegatives { get; init; }

    /// <summary>HojiChar's folder of word lists, for baselines by them; null for none.</summary>
    public string? Lists { get; init; }

    /// <summary>Called with a line for each step.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
