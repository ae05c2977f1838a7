using CorpusForge.Core.Sources;
using CorpusForge.Engine.Runs;
using CorpusForge.Lake.Documents;

namespace CorpusForge.Engine.Stages;

/// <summary>The reader of each kind of source, those of the lake included.</summary>
internal static class SourceReaderRegistry
{
    private static readonly ParquetReader Parquet = new();

    public static ISourceReader For(SourceKind kind) => kind == SourceKind.Parquet ? Parquet : SourceReaders.For(kind);

    /// <summary>All items of an input, range after range.</summary>
    public static IEnumerable<SourceItem> Items(SourceInput from)
    {
        var reader = For(from.Source.Kind);
        return reader.Split(from.Input).SelectMany(range => reader.Read(from.Input, range, from.Source, new SliceTrace()));
    }
}
