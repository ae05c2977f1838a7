namespace CorpusForge.Lake.Mixtures;

/// <summary>One file of a mixture.</summary>
/// <param name="File">Name within the version's folder.</param>
/// <param name="Rows">Pages in it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record ManifestShard(string File, long Rows, long Bytes, string Sha256);
