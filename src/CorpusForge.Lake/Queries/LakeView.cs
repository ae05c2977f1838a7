namespace CorpusForge.Lake.Queries;

/// <summary>A name that SQL may use.</summary>
/// <param name="Name">The name; one that is no plain identifier is written in double quotes.</param>
/// <param name="Mixture">The version it shows, <c>NAME@v0001</c>.</param>
/// <param name="Kind"><c>mixture</c>, <c>verdicts</c> or <c>pages</c>.</param>
/// <param name="Definition">The SELECT behind it.</param>
public sealed record LakeView(string Name, string Mixture, string Kind, string Definition);
