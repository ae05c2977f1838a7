namespace CorpusForge.Lake.Exports;

/// <summary>A measure or score that goes with the pages.</summary>
/// <param name="Name">Its column in the mixture's shards.</param>
/// <param name="Optional">Whether a page may lack it.</param>
public sealed record ExportColumn(string Name, bool Optional);
