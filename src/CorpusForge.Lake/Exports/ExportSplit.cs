namespace CorpusForge.Lake.Exports;

/// <summary>The names of splits, as loaders of data sets know them.</summary>
public static class ExportSplit
{
    /// <summary>What is trained on.</summary>
    public const string Train = "train";

    /// <summary>What is held out.</summary>
    public const string Validation = "validation";

    /// <summary>Both, in the order in which manifests list them.</summary>
    public static IReadOnlyList<string> All { get; } = [Train, Validation];
}
