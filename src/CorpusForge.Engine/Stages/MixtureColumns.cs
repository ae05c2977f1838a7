using CorpusForge.Lake.Tables;

namespace CorpusForge.Engine.Stages;

/// <summary>The columns of a mixture's shard.</summary>
internal sealed class MixtureColumns(IReadOnlyList<string> numbers)
{
    private readonly StringColumn docId = new("doc_id");
    private readonly StringColumn url = new("url");
    private readonly StringColumn host = new("host");
    private readonly StringColumn domain = new("domain");
    private readonly StringColumn source = new("source");
    private readonly TimeColumn fetchedAt = new("fetched_at");
    private readonly TimeColumn publishedAt = new("published_at");
    private readonly TimeColumn modifiedAt = new("modified_at");
    private readonly StringColumn title = new("title");
    private readonly StringColumn text = new("text");
    private readonly StringColumn charset = new("charset");
    private readonly ValueColumn<double>[] measures = [.. numbers.Select(name => new ValueColumn<double>(name))];
    private readonly ValueColumn<int> clusterSize = new("cluster_size");
    private readonly OptionalColumn<double> clusterSimilarity = new("cluster_similarity");
    private readonly ValueColumn<int> repeat = new("repeat");

    public IReadOnlyList<Column> All =>
        [docId, url, host, domain, source, fetchedAt, publishedAt, modifiedAt, title, text, charset, .. measures, clusterSize, clusterSimilarity, repeat];

    public void Add(MixtureRow row)
    {
        docId.Add(row.Page.DocId);
        url.Add(row.Page.Url);
        host.Add(row.Page.Host);
        domain.Add(row.Page.Domain);
        source.Add(row.Source);
        fetchedAt.Add(row.Page.FetchedAt);
        publishedAt.Add(row.Page.PublishedAt);
        modifiedAt.Add(row.Page.ModifiedAt);
        title.Add(row.Page.Title);
        text.Add(row.Page.Text);
        charset.Add(row.Page.Charset);
        for (var at = 0; at < measures.Length; at++)
        {
            measures[at].Add(row.Measures[at]);
        }

        clusterSize.Add(row.Cluster.Size);
        clusterSimilarity.Add(row.Cluster.Similarity);
        repeat.Add(row.Repeat);
    }
}
