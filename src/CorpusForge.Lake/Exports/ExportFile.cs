namespace CorpusForge.Lake.Exports;

/// <summary>One file of an export.</summary>
/// <param name="File">Name relative to the place.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record ExportFile(string File, long Bytes, string Sha256);
