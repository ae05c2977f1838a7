namespace CorpusForge.Engine.Reporting;

/// <summary>Pages that a change gains and loses on a host that keeps so many now.</summary>
public sealed record HostChange(string Host, long Now, long Gained, long Lost);
