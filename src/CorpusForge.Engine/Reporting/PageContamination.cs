namespace CorpusForge.Engine.Reporting;

/// <summary>What one page holds of evaluation sets.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="DocId">Its id.</param>
/// <param name="Verdict"><c>kept</c>, or what removed it; null where there is no recipe.</param>
/// <param name="Matches">The spans, places in the text before any was cut.</param>
public sealed record PageContamination(string Url, string DocId, string? Verdict, IReadOnlyList<FoundSpan> Matches);
