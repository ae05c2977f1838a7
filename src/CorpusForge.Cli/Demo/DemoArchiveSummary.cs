namespace CorpusForge.Cli.Demo;

/// <summary>What <see cref="DemoArchive"/> wrote.</summary>
/// <param name="Captures">Pages fetched, each a request and a response record.</param>
/// <param name="Hosts">Distinct hosts among them.</param>
/// <param name="Bytes">Length of the archive.</param>
/// <param name="Elapsed">From the start of the server to the finished file.</param>
public sealed record DemoArchiveSummary(int Captures, int Hosts, long Bytes, TimeSpan Elapsed);
