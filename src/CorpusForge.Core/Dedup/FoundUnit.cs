using CorpusForge.Core.Documents;

namespace CorpusForge.Core.Dedup;

/// <summary>A paragraph or line of a text.</summary>
/// <param name="Place">Where it stands, without line feeds around it.</param>
/// <param name="Hash">XXH128 of its folded text: equal for what counts as equal.</param>
public readonly record struct FoundUnit(TextSpan Place, UInt128 Hash);
