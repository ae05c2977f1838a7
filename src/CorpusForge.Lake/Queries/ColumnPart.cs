namespace CorpusForge.Lake.Queries;

/// <summary>The files of one part of a corpus: the same rows in the same order in each.</summary>
/// <param name="Verdicts">Its verdicts.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Measures">Its measures.</param>
/// <param name="Others">Its scores and measures on demand, in the order of the recipe.</param>
public sealed record ColumnPart(string Verdicts, string Documents, string Measures, IReadOnlyList<string> Others)
{
    /// <summary>All of them.</summary>
    internal IEnumerable<string> Files => [Verdicts, Documents, Measures, .. Others];
}
