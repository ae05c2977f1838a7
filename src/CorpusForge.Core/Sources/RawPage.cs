namespace CorpusForge.Core.Sources;

/// <summary>One page as a source delivers it: bytes of HTML still to be extracted, or text that already is.</summary>
public sealed record RawPage
{
    /// <summary>Name of the input file.</summary>
    public required string File { get; init; }

    /// <summary>Byte offset of the record in the file as it lies on disk.</summary>
    public required long Offset { get; init; }

    /// <summary>
    /// Where the record begins in the content once it is unpacked, in bytes; the row for Parquet. Only JSONL and Parquet tell it, so that a record
    /// can be found again.
    /// </summary>
    public long Position { get; init; }

    /// <summary>The doc_id that the source gives the page, which a mixture read again does; null to make one.</summary>
    public string? DocId { get; init; }

    /// <summary>The page's URL.</summary>
    public required string Url { get; init; }

    /// <summary>When it was fetched, UTC; null when the source does not say.</summary>
    public DateTime? FetchedAt { get; init; }

    /// <summary>The HTTP Content-Type header as sent; null when there was none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body after transfer and content decoding. Empty when <see cref="Extracted"/> is set.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Text and facts that the source already holds (WET, JSONL, Parquet); null for HTML.</summary>
    public ExtractedText? Extracted { get; init; }
}
