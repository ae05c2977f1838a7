namespace CorpusForge.Lake.Exports;

/// <summary>The version that was exported.</summary>
/// <param name="Name">Name of the mixture.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Id">Its id.</param>
public sealed record ExportMixture(string Name, int Version, string Id);
