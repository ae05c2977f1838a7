namespace CorpusForge.Japanese.Morphology.Compilation;

/// <summary>What was compiled.</summary>
/// <param name="Entries">Entries of the CSVs.</param>
/// <param name="Surfaces">Different surfaces.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record CompilationResult(int Entries, int Surfaces, long Bytes);
