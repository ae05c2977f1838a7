namespace CorpusForge.Engine.Comparing;

/// <summary>Inputs by the hash of their bytes: in both, in one alone.</summary>
public sealed record InputChanges(int Same, int Added, int Removed);
