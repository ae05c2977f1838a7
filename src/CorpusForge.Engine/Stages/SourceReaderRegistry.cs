using CorpusForge.Core.Sources;
using CorpusForge.Lake.Documents;

namespace CorpusForge.Engine.Stages;

/// <summary>The reader of each kind of source, those of the lake included.</summary>
internal static class SourceReaderRegistry
{
    private static readonly ParquetReader Parquet = new();

    public static ISourceReader For(SourceKind kind) => kind == SourceKind.Parquet ? Parquet : SourceReaders.For(kind);
}
