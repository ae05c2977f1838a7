namespace CorpusForge.Engine.Tests.Runs;

/// <summary>A page of a mixture, as far as the tests look at it.</summary>
internal sealed record ShardRow(string DocId, string Url, string Source, string Text, DateTime? FetchedAt, int ClusterSize, int Repeat);
