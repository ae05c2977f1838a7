using CorpusForge.Core.Documents;

namespace CorpusForge.Engine.Stages;

/// <summary>One row of a mixture, and its place in the shuffled order.</summary>
internal sealed record MixtureRow(ulong Order, string Source, Document Page, double[] Measures, PageCluster Cluster, int Repeat)
{
    public void WriteTo(BinaryWriter writer)
    {
        // Order and doc_id come first: the merge sorts by them without reading the rest.
        writer.Write(Order);
        writer.Write(Page.DocId);
        writer.Write(Source);
        writer.Write(Page.Url);
        writer.Write(Page.Host);
        writer.Write(Page.Domain);
        writer.Write(Page.FetchedAt?.Ticks ?? -1);
        writer.Write(Page.PublishedAt?.Ticks ?? -1);
        writer.Write(Page.ModifiedAt?.Ticks ?? -1);
        writer.Write(Page.Title);
        writer.Write(Page.Text);
        writer.Write(Page.Charset);
        foreach (var value in Measures)
        {
            writer.Write(value);
        }

        writer.Write(Cluster.Size);
        writer.Write(Cluster.Similarity ?? 0);
        writer.Write(Repeat);
    }

    public static MixtureRow ReadFrom(BinaryReader reader, int measures)
    {
        var order = reader.ReadUInt64();
        var docId = reader.ReadString();
        var source = reader.ReadString();
        var page = new Document
        {
            DocId = docId,
            Url = reader.ReadString(),
            Host = reader.ReadString(),
            Domain = reader.ReadString(),
            FetchedAt = Time(reader.ReadInt64()),
            PublishedAt = Time(reader.ReadInt64()),
            ModifiedAt = Time(reader.ReadInt64()),
            Title = reader.ReadString(),
            Text = reader.ReadString(),
            Charset = reader.ReadString(),
        };
        var values = new double[measures];
        for (var at = 0; at < measures; at++)
        {
            values[at] = reader.ReadDouble();
        }

        return new MixtureRow(order, source, page, values, ReadCluster(reader), reader.ReadInt32());
    }

    private static PageCluster ReadCluster(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadDouble() is > 0 and var similarity ? similarity : null);

    private static DateTime? Time(long ticks) => ticks < 0 ? null : new DateTime(ticks, DateTimeKind.Utc);
}
