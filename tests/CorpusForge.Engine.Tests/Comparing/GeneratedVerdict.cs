namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>What became of a page that was read for a generated version.</summary>
internal sealed record GeneratedVerdict(string DocId, string Verdict, double? Value = null, string CopyOf = "");
