namespace CorpusForge.Lake.Mixtures;

/// <summary>One input of a mixture.</summary>
/// <param name="Source">Name of the source in the recipe.</param>
/// <param name="Name">Name of the file, relative to the source's folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its content's hash.</param>
public sealed record ManifestInput(string Source, string Name, long Bytes, string Sha256);
