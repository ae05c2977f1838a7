namespace CorpusForge.Lake.Objects;

/// <summary>One object of a store.</summary>
/// <param name="Name">Name relative to the store's place.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record StoredObject(string Name, long Length);
