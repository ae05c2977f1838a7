namespace CorpusForge.Core.Sources;

/// <summary>
/// The unit whose content is hashed: one archive, or one chunk of the files of an HTML folder.
/// </summary>
/// <param name="Name">Name shown to people and kept in quarantine rows: the file name, for a chunk the first relative path.</param>
/// <param name="Files">Absolute paths of its files, one for an archive.</param>
/// <param name="Names">For each file the name relative to the source's folder, with forward slashes.</param>
/// <param name="Length">Bytes of all files together.</param>
public sealed record Input(string Name, IReadOnlyList<string> Files, IReadOnlyList<string> Names, long Length);
