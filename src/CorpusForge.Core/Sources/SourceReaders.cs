namespace CorpusForge.Core.Sources;

/// <summary>The reader of each kind of source.</summary>
public static class SourceReaders
{
    private static readonly WarcReader Warc = new();
    private static readonly HtmlFolderReader Html = new();
    private static readonly JsonlReader Jsonl = new();

    /// <summary>The reader; readers hold no state and are shared.</summary>
    /// <exception cref="NotSupportedException">The kind is Parquet, which CorpusForge.Lake reads.</exception>
    public static ISourceReader For(SourceKind kind) => kind switch
    {
        SourceKind.Warc or SourceKind.Wet => Warc,
        SourceKind.Html => Html,
        SourceKind.Jsonl => Jsonl,
        SourceKind.Parquet => throw new NotSupportedException("Parquet is read by CorpusForge.Lake."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No reader knows this kind."),
    };
}
