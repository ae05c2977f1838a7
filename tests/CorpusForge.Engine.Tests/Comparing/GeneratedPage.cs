using CorpusForge.Core.Documents;
using CorpusForge.Engine.Stages;

namespace CorpusForge.Engine.Tests.Comparing;

/// <summary>A page of a generated version.</summary>
internal sealed record GeneratedPage(string DocId, string Url, string Text, int Repeat, double Measure = 0.5, double Score = 0.5, int Cluster = 1)
{
    public string Title { get; init; } = "題";

    public string Domain => new Uri(Url).Host;

    public DateTime? Fetched { get; init; } = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public MixtureRow Row => new(
        0, "crawl", new Document { DocId = DocId, Url = Url, Host = "www." + Domain, Domain = Domain, Text = Text, Title = Title, Charset = "utf-8", FetchedAt = Fetched },
        [Measure, Score], new PageCluster(Cluster, null), Repeat);
}
