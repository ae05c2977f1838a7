using System.IO.Hashing;
using System.Runtime.InteropServices;
using CorpusForge.Lake.Mixtures;

namespace CorpusForge.Lake.Exports;

/// <summary>
/// Adds up the documents of a shard: how many, how many tokens, and a hash of everything in them. What was to be written and what is read back have
/// equal tallies, whatever the bytes between them look like.
/// </summary>
public sealed class ShardTally
{
    private static readonly long Absent = BitConverter.DoubleToInt64Bits(double.NaN);

    private readonly XxHash128 hash = new();

    /// <summary>Documents so far.</summary>
    public long Documents { get; private set; }

    /// <summary>Tokens so far, end-of-text tokens among them.</summary>
    public long Tokens { get; private set; }

    /// <summary>32 lower-case hex digits over all documents so far and their order.</summary>
    public string Content => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <summary>Adds a document.</summary>
    public void Add(ExportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Documents++;
        if (document.Page is { } page)
        {
            Add(page);
        }

        Add(document.Numbers.Count);
        foreach (var number in document.Numbers)
        {
            // JSON has no infinities, and columns without nulls have NaN for what is absent: all of them are one thing here.
            Add(number is { } value && double.IsFinite(value) ? BitConverter.DoubleToInt64Bits(value) : Absent);
        }

        if (document.Ids is { } ids)
        {
            Tokens += ids.Length;
            Add(ids.Length);
            hash.Append(MemoryMarshal.AsBytes<int>(ids));
        }
    }

    private void Add(MixturePage row)
    {
        foreach (var text in (ReadOnlySpan<string>)
            [row.Page.DocId, row.Page.Url, row.Page.Host, row.Page.Domain, row.Source, row.Page.Title, row.Page.Text, row.Page.Charset])
        {
            Add(text.Length);
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        foreach (var time in (ReadOnlySpan<DateTime?>)[row.Page.FetchedAt, row.Page.PublishedAt, row.Page.ModifiedAt])
        {
            Add(time?.Ticks ?? -1);
        }

        Add(row.ClusterSize);
        Add(row.Repeat);
    }

    private void Add(long value) => hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(ref value)));
}
